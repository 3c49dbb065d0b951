import { registerEnumType } from 'type-graphql'

/** What the unit has said of somebody who registered at it. Whom a unit added itself is confirmed from the start. */
export enum Standing {
  UNCONFIRMED = 'UNCONFIRMED',
  CONFIRMED = 'CONFIRMED',
  REFUSED = 'REFUSED',
}
registerEnumType(Standing, {
  name: 'Standing',
  description: '单位确认情况',
  valuesConfig: {
    UNCONFIRMED: { description: '待单位确认: may draft, and submits nothing' },
    CONFIRMED: { description: '已确认' },
    REFUSED: { description: '不予确认: may ask again, or ask another unit' },
  },
})
