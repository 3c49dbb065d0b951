import type { UnitFormTablesQuery } from '@xueshi/schema'

/** Regions as a select takes them: each city with its counties under its name, the region itself first. */
export function regionOptions(regions: UnitFormTablesQuery['regions']): { value: string; label: string; group?: string }[] {
  const byCode = new Map(regions.map((region) => [region.code, region]))
  return regions.map((region) => {
    const parent = region.parent && byCode.get(region.parent.code)
    if (!parent) return { value: region.code, label: region.name }
    // A city stands first among its own counties.
    return { value: region.code, label: region.name, group: parent.parent ? parent.name : region.name }
  })
}
