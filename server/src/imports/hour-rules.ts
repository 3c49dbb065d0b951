import type { Clock } from '../clock.js'
import type { Rows } from '../database/rows.js'
import { categoryInForce, type CategoryInForce } from '../hours/category-in-force.js'

const normalise = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A category as a template offers it: both levels, as 培训进修类 / 专题讲座. */
export interface CategoryChoice {
  readonly id: number
  readonly label: string
  readonly name: string
}

/** The second-level categories under which hours are entered, in the order of the pick list, in a language. */
export async function categoryChoices(rows: Rows, language: 'zh' | 'en'): Promise<CategoryChoice[]> {
  const name = language === 'zh' ? 'name' : 'name_en'
  const found = await rows(
    `select c.id, p.${name} as parent, c.${name} as own from hour_category c join hour_category p on p.id = c.parent_id where c.subject = 'PROFESSIONAL' order by p.position, c.position, c.id`,
    [],
  )
  return found.map(([id, parent, own]) => ({ id: Number(id), label: `${String(parent)} / ${String(own)}`, name: String(own) }))
}

/** What rows are judged by, read once: categories with their rules. */
export class HourRules {
  private constructor(private readonly byName: ReadonlyMap<string, CategoryInForce | null>) {}

  static async load(source: { rows: Rows; clock: Clock }): Promise<HourRules> {
    const byName = new Map<string, CategoryInForce | null>()
    for (const language of ['zh', 'en'] as const) {
      const choices = await categoryChoices(source.rows, language)
      for (const { id, label, name } of choices) {
        const category = await categoryInForce(source, id)
        byName.set(normalise(label), category)
        // The bare name where it names one alone.
        if (choices.filter(other => normalise(other.name) === normalise(name)).length === 1) byName.set(normalise(name), category)
      }
    }
    return new HourRules(byName)
  }

  /** Null where there is no such category. */
  category(name: string): CategoryInForce | null {
    return this.byName.get(normalise(name)) ?? null
  }
}
