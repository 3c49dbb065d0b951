import { asBoolean, column, expression, type Shape } from '../database/read-shape.js'
import type { CodeKind } from './code-entry.entity.js'

/** How an entry of a code table is read; its name in the language asked for. */
export const codeEntryShape: Shape = {
  typename: 'CodeEntry',
  table: 'code_entry',
  key: 'id',
  fields: {
    id: column('id'),
    code: column('code'),
    name: expression((alias, language) => (language === 'zh' ? `${alias}.name` : `${alias}.name_en`)),
    parentCode: column('parentCode'),
    editable: column('editable', asBoolean),
  },
}

/** The entry of one code table whose code stands in the row's column `by`. */
export const codeIn = (kind: CodeKind, by: string): Shape['fields'][string] => ({
  kind: 'one',
  shape: () => codeEntryShape,
  on: (parent, child) => `${child}.kind = '${kind}' and ${child}.code = ${parent}.${by}`,
  scope: undefined,
})
