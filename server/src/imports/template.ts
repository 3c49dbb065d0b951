import type { Worksheet } from 'exceljs'
import type { Actor } from '../access/actor.js'
import type { App } from '../context.js'
import type { Language } from '../errors/language.js'
import { wording, type MessageCode } from '../errors/message.js'
import { paperOrder } from '../exams/paper.js'
import { categoryChoices } from './hour-rules.js'
import type { ImportColumn } from './import-column.js'
import { columnsOf } from './import-columns.js'
import type { ImportKind } from './import-enums.js'
import { maxRows } from './import-limits.js'
import { columnLetters } from './sheet-row.js'

/** What exceljs has and its types do not name: rules for a whole column at once. */
type WithValidations = Worksheet & { dataValidations: { add(range: string, rule: object): void } }

/**
 * The template of a kind of workbook: a sheet to fill in, whose cells are text so that no spreadsheet turns an identity number into 4.5E+17,
 * with lists to choose from where there is a choice; a page of instructions; and the lists. A few kilobytes, made at once.
 */
export async function templateOf(kind: ImportKind, actor: Actor, language: Language, app: Pick<App, 'database'>): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const say = (code: MessageCode, params?: Record<string, string | number>) => wording(code, language, params)
  const columns = columnsOf(kind)
  const lists = await listsOf(kind, actor, language, app)
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet(say('IMPORT_SHEET'), { views: [{ state: 'frozen', ySplit: 1 }] }) as WithValidations
  sheet.columns = columns.map(column => ({ header: say(column.head) + (column.required ? '*' : ''), width: column.width, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  const choices = book.addWorksheet(say('IMPORT_LISTS'))
  for (const [at, [field, values]] of [...lists].entries()) {
    const letter = columnLetters(at)
    choices.getColumn(at + 1).values = [say(columns.find(column => column.field === field)!.head), ...values]
    choices.getColumn(at + 1).width = 40
    const place = columnLetters(columns.findIndex(column => column.field === field))
    sheet.dataValidations.add(`${place}2:${place}${maxRows[kind] + 1}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      error: say('IMPORT_CHOOSE'),
      formulae: [`'${say('IMPORT_LISTS')}'!$${letter}$2:$${letter}$${values.length + 1}`],
    })
  }
  const words = book.addWorksheet(say('IMPORT_INSTRUCTIONS'))
  words.columns = [{ width: 24 }, { width: 10 }, { width: 90 }]
  words.addRow([say('IMPORT_COLUMN'), say('IMPORT_NEEDED'), say('IMPORT_HOW')]).font = { bold: true }
  for (const column of columns) words.addRow(instruction(column, say))
  words.addRow([])
  words.addRow(['', '', say('IMPORT_HOW_ROWS', { max: maxRows[kind] })])
  words.addRow(['', '', say(kind === 'QUESTIONS' ? 'QUESTION_HOW_AGAIN' : 'IMPORT_HOW_AGAIN')])
  words.getColumn(3).alignment = { wrapText: true, vertical: 'top' }
  return Buffer.from(await book.xlsx.writeBuffer())
}

const instruction = (column: ImportColumn, say: (code: MessageCode) => string) => [say(column.head), say(column.required ? 'WORD_YES' : 'WORD_NO'), say(column.hint)]

/** The columns with a choice, and what may be chosen. */
async function listsOf(kind: ImportKind, actor: Actor, language: Language, { database }: Pick<App, 'database'>): Promise<Map<string, string[]>> {
  if (kind === 'QUESTIONS') return new Map([['kind', paperOrder.map(of => wording(`QUESTION_KIND_${of}`, language))]])
  const { rows } = database.reader
  if (kind === 'STAFF') {
    if (actor.departmentId !== null) return new Map()
    const departments = await rows('select name from department where unit_id = ? and closed_at is null order by id', [actor.unitId])
    return new Map(departments.length > 0 ? [['departmentId', departments.map(([name]) => String(name))]] : [])
  }
  const years = await rows('select year from annual_requirement order by year desc limit 10', [])
  const halves = [wording('HALF_MORNING', language), wording('HALF_AFTERNOON', language)]
  return new Map([
    ['categoryId', (await categoryChoices(rows, language)).map(({ label }) => label)],
    ['year', years.map(([year]) => String(year))],
    ['startHalf', halves],
    ['endHalf', halves],
  ])
}
