import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'

/** A row of an export by the words of its columns. */
export type TableRow = Record<string, string>

/** The rows of a CSV file. */
export const readCsv = (file: Buffer): TableRow[] => parse(file, { bom: true, columns: true })

/** The rows of a workbook's first sheet. */
export async function readXlsx(file: Buffer): Promise<TableRow[]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(file as unknown as exceljs.Buffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('The workbook has no sheet')
  const lines: string[][] = []
  sheet.eachRow((row) => lines.push((row.values as exceljs.CellValue[]).slice(1).map((value) => (value == null ? '' : String(value)))))
  const [head = [], ...rows] = lines
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])))
}
