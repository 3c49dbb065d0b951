import type { ImportColumn } from './import-column.js'

/** The columns of 学员培训信息: the fields of the notice's form, with the person that the hours are of. */
export const hourColumns: readonly ImportColumn[] = [
  { field: 'idNumber', head: 'COLUMN_ID_NUMBER', required: true, hint: 'IMPORT_HINT_ID_NUMBER', width: 22 },
  { field: 'name', head: 'COLUMN_NAME', required: true, hint: 'IMPORT_HINT_NAME', width: 12 },
  { field: 'categoryId', head: 'IMPORT_COLUMN_CATEGORY', required: true, hint: 'IMPORT_HINT_CATEGORY', width: 30 },
  { field: 'title', head: 'COLUMN_TITLE', required: true, hint: 'IMPORT_HINT_TITLE', width: 36 },
  { field: 'startsOn', head: 'COLUMN_STARTS_ON', required: false, hint: 'IMPORT_HINT_STARTS_ON', width: 14 },
  { field: 'endsOn', head: 'IMPORT_COLUMN_ENDS_ON', required: true, hint: 'IMPORT_HINT_ENDS_ON', width: 18 },
  { field: 'claimedHours', head: 'COLUMN_CLAIMED_HOURS', required: false, hint: 'IMPORT_HINT_HOURS', width: 10 },
  { field: 'year', head: 'COLUMN_YEAR', required: true, hint: 'IMPORT_HINT_YEAR', width: 10 },
  { field: 'description', head: 'COLUMN_DESCRIPTION', required: false, hint: 'IMPORT_HINT_DESCRIPTION', width: 30 },
  { field: 'certificateNumber', head: 'COLUMN_CERTIFICATE_NUMBER', required: false, hint: 'IMPORT_HINT_CERTIFICATE', width: 20 },
  { field: 'startHalf', head: 'COLUMN_START_HALF', required: false, hint: 'IMPORT_HINT_START_HALF', width: 10 },
  { field: 'endHalf', head: 'COLUMN_END_HALF', required: false, hint: 'IMPORT_HINT_END_HALF', width: 10 },
]
