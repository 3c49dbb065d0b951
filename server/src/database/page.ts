import { Field, Int, ObjectType, type ClassType } from 'type-graphql'
import { GraphQLError } from 'graphql'
import { Instant } from '../scalars/instant.js'

/** Where a list goes on. */
@ObjectType({ description: '分页' })
export class PageInfo {
  @Field(() => Boolean, { description: '是否还有下一页' })
  hasNextPage!: boolean

  @Field(() => String, { nullable: true, description: '下一页的游标, opaque' })
  endCursor!: string | null
}

/** A page of a list. */
export interface Page<T> {
  readonly nodes: T[]
  readonly pageInfo: PageInfo
  readonly totalCount?: number
  readonly totalIsCapped?: boolean
  readonly asOf?: Date
}

/**
 * A list in pages: keyset cursors, `first` at most 100, the count exact up to 10 000 and computed only when asked for.
 * One that is `dated` says of what instant it is, for lists all of whose rows can be acted on at once.
 */
export function Connection<T extends object>(name: string, node: () => ClassType<T>, description: string, { dated = false } = {}) {
  @ObjectType(name, { description })
  class ConnectionType {
    @Field(() => [node()], { description: '本页内容' })
    nodes!: T[]

    @Field(() => PageInfo, { description: '分页' })
    pageInfo!: PageInfo

    @Field(() => Int, { description: '符合条件的条数, exact up to 10000' })
    totalCount!: number

    @Field(() => Boolean, { description: '条数超过 10000, 只显示 10000' })
    totalIsCapped!: boolean
  }
  if (dated) Field(() => Instant, { description: '列表的时刻: what asOf is of a selection by this list’s filter' })(ConnectionType.prototype, 'asOf')
  return ConnectionType
}

/** Counts stop here: a unit's list is counted whole, a province's is not worth 10 seconds. */
export const countCap = 10_000

/** Reads a cursor: the values of the order's columns in the last row shown. */
export function readCursor(after: string | null | undefined, length: number): (string | number)[] | null {
  if (!after) return null
  try {
    const values = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown
    if (Array.isArray(values) && values.length === length && values.every(v => typeof v === 'number' || typeof v === 'string')) return values
  } catch {
    // Answered below, as any other text that is no cursor.
  }
  throw new GraphQLError('after is not a cursor of this list.', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** Checks a page's size. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= 100) return first
  throw new GraphQLError('first is from 1 to 100.', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** Makes a page of `size` from rows read one further than that. */
export function pageOf<T>(rows: readonly { node: unknown; extra: readonly unknown[] }[], size: number): Page<T> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    nodes: shown.map(row => row.node as T),
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: last ? Buffer.from(JSON.stringify(last.extra)).toString('base64url') : null,
    },
  }
}
