import type { ImportColumn } from './import-column.js'

/** The columns of 专业技术人员: what adding somebody by hand asks for. */
export const staffColumns: readonly ImportColumn[] = [
  { field: 'idNumber', head: 'COLUMN_ID_NUMBER', required: true, hint: 'IMPORT_HINT_ID_NUMBER', width: 22 },
  { field: 'name', head: 'COLUMN_NAME', required: true, hint: 'IMPORT_HINT_NEW_NAME', width: 14 },
  { field: 'departmentId', head: 'COLUMN_DEPARTMENT', required: false, hint: 'IMPORT_HINT_DEPARTMENT', width: 24 },
  { field: 'position', head: 'IMPORT_COLUMN_POSITION', required: false, hint: 'IMPORT_HINT_POSITION', width: 20 },
  { field: 'phone', head: 'IMPORT_COLUMN_PHONE', required: false, hint: 'IMPORT_HINT_PHONE', width: 18 },
]
