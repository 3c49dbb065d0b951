import { permission } from '../access/permission.js'
import { column, derived, expression, type Shape } from '../database/read-shape.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'
import { importJobFactColumns, isInterrupted, refusesImport, refusesResume, refusesWithdraw, type ImportJobFacts } from './import-job.policy.js'
import type { StoredFault } from './row-outcome.js'
import { columnLetters } from './sheet-row.js'

/** Facts as a database gives them. */
const factsOf = (raw: Record<string, unknown>): ImportJobFacts => ({ ...(raw as unknown as ImportJobFacts), leaseUntil: Number(raw['leaseUntil']) })

/** Where the returned workbook is downloaded. */
export const resultUrl = (id: unknown): string => `/import-files/${String(id)}/result.xlsx`

/** How imports are read. */
export const importJobShape: Shape = {
  typename: 'ImportJob',
  table: 'import_job',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    kind: column('kind'),
    year: column('year'),
    status: column('status'),
    interrupted: derived(['status', 'leaseUntil'], (raw, { clock }) => isInterrupted(factsOf(raw), clock.now())),
    mode: column('mode'),
    fileName: column('fileName'),
    size: column('size'),
    percent: column('progress', thousandths => Math.floor(Number(thousandths) / 10)),
    totalRows: column('totalRows'),
    okRows: column('okRows'),
    failedRows: column('failedRows'),
    presentRows: column('presentRows'),
    refusal: derived(['faultCode', 'faultParams'], ({ faultCode, faultParams }, { language }) => {
      if (faultCode === null) return null
      return { code: faultCode, message: wording(faultCode as MessageCode, language, JSON.parse(faultParams ?? '{}') as MessageParams) }
    }),
    uploadedBy: column('accountName'),
    createdAt: column('createdAt'),
    finishedAt: column('finishedAt'),
    resultUrl: expression(i => `case when ${i}.storage_key is null or ${i}.status = 'REFUSED' then null else ${i}.id end`, resultUrl),
    permissions: derived(importJobFactColumns, (raw, { actor, language, clock }) => {
      if (!actor) return null
      const job = factsOf(raw)
      return {
        canImport: permission(refusesImport(actor, job), language),
        canResume: permission(refusesResume(actor, job, clock.now()), language),
        canWithdraw: permission(refusesWithdraw(actor, job, clock.now()), language),
      }
    }),
  },
}

/** How the faults of rows are read, worded in the language asked for. */
export const importFaultShape: Shape = {
  typename: 'ImportFault',
  table: 'import_row',
  key: 'sheet_row',
  fields: {
    row: column('sheetRow'),
    cells: derived(['sheetRow', 'faults'], ({ sheetRow, faults }, { language }) =>
      (JSON.parse(faults as string) as StoredFault[]).map(fault => ({
        cell: fault.column === null ? null : `${columnLetters(fault.column)}${sheetRow}`,
        code: fault.code,
        message: wording(fault.code, language, fault.params),
        value: fault.value ?? null,
      })),
    ),
  },
}
