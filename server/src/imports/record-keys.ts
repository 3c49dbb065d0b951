import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import type { HalfDay } from '../hours/hour-enums.js'
import { recordKey } from './record-key.js'

/** At most so many are remembered; beyond that people are looked up anew. */
const most = 200_000
/** Enough of a hash to tell keys apart: twelve characters of a byte each, which take a fifth of the room. */
export const shortKey = (key: string): string => Buffer.from(key.slice(0, 24), 'hex').toString('latin1')

/** The keys of the records that people have, read once a person however many rows of a workbook are theirs. */
export class RecordKeys {
  private readonly keys = new Set<string>()
  private readonly people = new Set<number>()

  constructor(private readonly rows: Rows) {}

  /** Reads the records of those who were not read yet. */
  async load(personIds: readonly number[]): Promise<void> {
    if (this.keys.size > most) {
      this.keys.clear()
      this.people.clear()
    }
    const fresh = [...new Set(personIds)].filter(id => !this.people.has(id))
    if (fresh.length === 0) return
    const { sql, params } = inList(fresh)
    const found = await this.rows(`select professional_id, category_id, title, starts_on, start_half, ends_on, end_half from hour_record where professional_id in ${sql}`, params)
    for (const [personId, categoryId, title, startsOn, startHalf, endsOn, endHalf] of found) {
      const days = { startsOn: String(startsOn), startHalf: startHalf as HalfDay, endsOn: String(endsOn), endHalf: endHalf as HalfDay }
      this.keys.add(shortKey(recordKey(Number(personId), Number(categoryId), { title: String(title), ...days })))
    }
    for (const id of fresh) this.people.add(id)
  }

  has(key: string): boolean {
    return this.keys.has(shortKey(key))
  }
}
