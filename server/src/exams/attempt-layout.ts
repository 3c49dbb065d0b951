import type { Context } from '../context.js'
import type { Database } from '../database/database.js'
import type { PaperQuestion } from './paper.js'

/** What of an attempt never changes once it has begun, and saving looks at. */
export interface AttemptLayout {
  readonly professionalId: number
  /** Milliseconds. */
  readonly endsAt: number
  readonly questions: readonly { readonly kind: PaperQuestion['kind']; readonly options: number }[]
}

/** Kept in memory: a save then costs its one keyed write. A paper of 100 questions takes some 10 kB. */
const most = 5000
const kept = new WeakMap<Database, Map<number, AttemptLayout>>()

/** An attempt's layout; null where there is no such attempt. One statement the first time, none afterwards. */
export async function attemptLayout({ database, rows }: Pick<Context, 'database' | 'rows'>, id: number): Promise<AttemptLayout | null> {
  const layouts = kept.get(database) ?? new Map<number, AttemptLayout>()
  kept.set(database, layouts)
  const known = layouts.get(id)
  if (known) return known
  const [row] = await rows('select professional_id, ends_at, paper from exam_attempt where id = ?', [id])
  if (!row) return null
  const questions = (JSON.parse(String(row[2])) as PaperQuestion[]).map(({ kind, options }) => ({ kind, options: options.length }))
  const layout = { professionalId: Number(row[0]), endsAt: Number(row[1]), questions }
  // The one that was read longest ago goes first.
  if (layouts.size >= most) layouts.delete(layouts.keys().next().value!)
  layouts.set(id, layout)
  return layout
}
