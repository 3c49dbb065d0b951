import { insertRows } from '../src/database/write.js'
import type { Unit } from '../src/units/unit.entity.js'
import type { TestServer } from './app.js'
import { buildProfessional, type Person } from './factories.js'
import type { Ref } from './hours.js'

type Worker = Person & { readonly professionalId: number }
let sequence = 0

const columns = [
  'professional_id', 'unit_id', 'department_id', 'category_id', 'subject', 'rule_id', 'title', 'starts_on', 'start_half', 'ends_on', 'end_half', 'year',
  'claimed_hours', 'status', 'source', 'review_unit_id', 'entered_by_id', 'created_at', 'submitted_at', 'updated_at', 'version',
] as const

/** Many records of 16 学时 that wait for a unit's review, written at once as the entry of each person; all have a title of their own. */
export async function waitingRecords(
  server: TestServer,
  unit: Pick<Unit, 'id'>,
  { people, each, who }: { people: number; each: number; who?: Worker },
): Promise<{ people: Worker[]; refs: Ref[]; title: string }> {
  const { reader, fork } = server.app.database
  const workers: Worker[] = who ? [who] : []
  while (workers.length < people) workers.push(await buildProfessional(server, { unit }))
  const title = `待审核${Date.now()}-${++sequence}`
  const [[categoryId, ruleId] = []] = await reader.rows(
    'select c.id, h.id from hour_category c join hour_rule h on h.category_id = c.id where c.parent_id is not null order by c.position limit 1',
    [],
  )
  const now = server.app.clock.now().getTime()
  const rows = workers.flatMap(({ professionalId, accountId, departmentId }) =>
    Array.from({ length: each }, (_, i) => [
      professionalId, unit.id, departmentId, Number(categoryId), 'PROFESSIONAL', Number(ruleId), title, '2026-03-01', 'MORNING', '2026-03-02', 'AFTERNOON', 2026,
      160, 'PENDING', 'SELF', unit.id, accountId, now, now + i, now, 1,
    ]),
  )
  await insertRows(fork(), 'hour_record', columns, rows)
  const found = await reader.rows('select id, version from hour_record where title = ? order by id', [title])
  return { people: workers, refs: found.map(([id, version]) => ({ id: String(id), version: Number(version) })), title }
}
