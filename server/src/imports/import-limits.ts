/** A workbook has at most so many bytes: 20 MB. */
export const maxWorkbookBytes = 20 * 1024 * 1024

/** At most so many rows of hours; of people, whose codes take their time; and of questions, which are written in one transaction. */
export const maxRows = { HOURS: 100_000, STAFF: 10_000, QUESTIONS: 5000 } as const

/** At most so many bytes are unpacked of one workbook; the largest allowed takes less than half. */
export const maxUnpackedBytes = 300 * 1024 * 1024

/** What unpacks to more than so many times its size, and to more than the bytes below, is no sheet that anybody has filled in. */
export const maxUnpackedRatio = 200
export const ratioFromBytes = 10 * 1024 * 1024

/** At most so many parts has a workbook. */
export const maxParts = 2000

/** At most so many columns hold something. */
export const maxColumns = 100

/** At most so many cells stand in a row, empty ones included. */
export const maxCellsOfRow = 20_000

/** A cell of a spreadsheet has at most so many characters. */
export const maxCellLength = 32_767

/** At most so many bytes of text are shared among the cells of a workbook. */
export const maxSharedBytes = 64 * 1024 * 1024

/** A process that says nothing for so long is taken for dead. */
export const leaseMs = 30_000

/** Files and faults of an import are kept for so long. */
export const importLifeMs = 30 * 24 * 60 * 60 * 1000
