/** At most so many files prove one record. */
export const maxFiles = 5

/** At most so many bytes has a file: 5 MB. */
export const maxFileBytes = 5 * 1024 * 1024

/** At most so many files of an account wait for a record to take them. */
export const maxLooseFiles = 50

/** At most so many upload tickets of an account are open; the oldest lapse. */
export const maxOpenTickets = 10

/** An upload ticket is good for 10 minutes. */
export const ticketLifeMs = 10 * 60 * 1000

/** What no record has taken in a day is swept. */
export const looseFileLifeMs = 24 * 60 * 60 * 1000
