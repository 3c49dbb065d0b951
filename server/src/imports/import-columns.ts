import { hourColumns } from './hour-columns.js'
import type { ImportColumn } from './import-column.js'
import type { ImportKind } from './import-enums.js'
import { questionColumns } from './question-columns.js'
import { staffColumns } from './staff-columns.js'

const columns: Record<`${ImportKind}`, readonly ImportColumn[]> = { HOURS: hourColumns, STAFF: staffColumns, QUESTIONS: questionColumns }

/** The columns of a kind of workbook. */
export const columnsOf = (kind: `${ImportKind}`): readonly ImportColumn[] => columns[kind]
