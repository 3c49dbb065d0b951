import { permission } from '../access/permission.js'
import { asBoolean, batched, column, type Shape } from '../database/read-shape.js'
import type { QuestionKind } from './exam-enums.js'
import { bankStandings } from './question-bank.js'
import { removalOf } from './removal.js'

const json = (text: unknown): unknown => JSON.parse(String(text))

/** How a question of the bank is read, with its answer. Readers add questionScope. */
export const questionShape: Shape = {
  typename: 'BankQuestion',
  table: 'exam_question',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    year: column('year'),
    kind: column('kind'),
    stem: column('stem'),
    options: column('options', json),
    correct: column('correct', json),
    demo: column('demo', asBoolean),
    permissions: batched(
      ['id', 'year', 'kind'],
      async (raws, { rows, language }) => {
        const standings = await bankStandings(rows, [...new Set(raws.map(({ year }) => Number(year)))])
        return new Map(
          raws.map(raw => {
            const { verdict, params } = removalOf(standings.get(Number(raw['year']))!, raw['kind'] as `${QuestionKind}`, language)
            return [raw, { canRemove: permission(verdict, language, params) }]
          }),
        )
      },
      () => null,
    ),
  },
}
