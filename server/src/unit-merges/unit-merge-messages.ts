import type { MessageTable } from '../errors/message.js'

/** What concerns merging units. */
export const unitMergeMessages = {} satisfies MessageTable
