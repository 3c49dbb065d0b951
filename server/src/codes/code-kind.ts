import { registerEnumType } from 'type-graphql'
import type { CodeKind } from './code-entry.entity.js'

/** The code tables by name, for the schema. */
export const codeKinds = {
  ETHNIC_GROUP: 'ETHNIC_GROUP',
  INDUSTRY: 'INDUSTRY',
  TITLE_SERIES: 'TITLE_SERIES',
  TITLE: 'TITLE',
} as const satisfies { [kind in CodeKind]: kind }

registerEnumType(codeKinds, {
  name: 'CodeKind',
  description: '代码表',
  valuesConfig: {
    ETHNIC_GROUP: { description: '民族, GB/T 3304' },
    INDUSTRY: { description: '所属行业, GB/T 4754' },
    TITLE_SERIES: { description: '职称系列' },
    TITLE: { description: '职称, each of one series' },
  },
})
