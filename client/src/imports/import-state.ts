import type { ImportJob_RowFragment } from '@xueshi/schema'

/** Whether the server is at work on it now. */
export const isUnderWay = (job: Pick<ImportJob_RowFragment, 'status' | 'interrupted'>): boolean => job.status.endsWith('ING') && !job.interrupted
