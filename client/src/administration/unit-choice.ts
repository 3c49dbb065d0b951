import type { UnitChoicesQuery } from '@xueshi/schema'

/** A unit as the search offers it, with its departments. */
export type UnitChoice = UnitChoicesQuery['searchUnits'][number]
