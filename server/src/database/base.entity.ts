import { BigIntType } from '@mikro-orm/core'
import { PrimaryKey } from '@mikro-orm/decorators/legacy'

/** A BIGINT as a JavaScript number: keys stay far below 2^53. */
export const bigint = () => new BigIntType('number')

/** What every row with a server-made key has. */
export abstract class Row {
  @PrimaryKey({ type: bigint(), autoincrement: true })
  id!: number
}
