import type { HourFormValues } from './hour-form'

/** A form after somebody else has changed the record under it. */
export interface MergedForm {
  values: HourFormValues
  /** What the other changed and the person had not touched: now as the other has it. */
  taken: (keyof HourFormValues)[]
  /** What both changed: still as the person typed it. */
  kept: (keyof HourFormValues)[]
}

// Which values are the person's own is a mark of this form, not a value of the record; the pledge is given for what is seen.
const notOfTheRecord: readonly (keyof HourFormValues)[] = ['hoursOwn', 'yearOwn', 'pledge']

/**
 * Brings a form up to the newest state of its record: what the person has typed since `base` stays, everything else
 * becomes as in `newest`. The pledge has to be given again.
 */
export function mergeNewest(base: HourFormValues, mine: HourFormValues, newest: HourFormValues): MergedForm {
  const merged: MergedForm = { values: { ...mine, pledge: false }, taken: [], kept: [] }
  for (const key of Object.keys(mine) as (keyof HourFormValues)[]) {
    if (notOfTheRecord.includes(key) || same(base[key], newest[key])) continue
    if (same(base[key], mine[key])) {
      Object.assign(merged.values, { [key]: newest[key] })
      merged.taken.push(key)
    } else if (!same(mine[key], newest[key])) {
      merged.kept.push(key)
    }
  }
  return merged
}

/** Evidence is the same when the files are; where they can be fetched from may differ. */
function same(one: HourFormValues[keyof HourFormValues], other: HourFormValues[keyof HourFormValues]): boolean {
  const plain = (value: typeof one) => (Array.isArray(value) ? value.map((file) => file.id).join() : value)
  return plain(one) === plain(other)
}
