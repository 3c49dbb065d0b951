import { ethnicGroups } from './ethnic-group-data.js'
import { industries } from './industry-data.js'
import { titleSeries, titles } from './title-data.js'

/** The code tables: 民族 (GB/T 3304), 所属行业 (GB/T 4754-2017 门类), 职称系列 and the 职称 of each. */
export type CodeTableKind = 'ETHNIC_GROUP' | 'INDUSTRY' | 'TITLE_SERIES' | 'TITLE'

/** The level of a title: 正高级, 副高级, 中级, 助理级, 员级. */
export type TitleLevel = 'SENIOR' | 'ASSOCIATE_SENIOR' | 'INTERMEDIATE' | 'ASSISTANT' | 'TECHNICIAN'

/** One entry of a code table. */
export interface CodeTableRow {
  readonly kind: CodeTableKind
  /** Unique within its kind. */
  readonly code: string
  /** The name in Chinese. */
  readonly name: string
  /** The name in English, a plain translation. */
  readonly nameEn: string
  /** Of a title only: the series that it belongs to; absent where it belongs to none. */
  readonly parentCode?: string
  /** Of a title in a series only. */
  readonly level?: TitleLevel
  /** Of an ethnic group only: 1 to 12 for those long settled in Guangxi, who come first. */
  readonly priority?: number
  /** Its place in the pick list of its kind, from 1. */
  readonly position: number
  /** Whether an administrator may change it, because no published table confirms it. */
  readonly editable: boolean
}

/** All code tables, each in the order of its pick list. */
export const codeTableRows: readonly CodeTableRow[] = [...ethnicGroups, ...industries, ...titleSeries, ...titles]
