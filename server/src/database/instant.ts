import { Type } from '@mikro-orm/core'

/**
 * An instant, kept as whole milliseconds since 1970 in UTC (BIGINT) on every database.
 * One form on SQLite and MariaDB: set-based statements and read shapes need no conversion per dialect,
 * and no server's or connection's time zone can shift it.
 */
export class InstantType extends Type<Date, number> {
  override convertToDatabaseValue(value: Date | number): number {
    return value instanceof Date ? value.getTime() : value
  }
  override convertToJSValue(value: number | string): Date {
    return new Date(Number(value))
  }
  override getColumnType(): string {
    return 'bigint'
  }
  override compareAsType(): string {
    return 'number'
  }
  override ensureComparable(): boolean {
    return false
  }
}
