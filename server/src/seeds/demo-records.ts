import type { EntityManager } from '@mikro-orm/sql'
import type { Clock } from '../clock.js'
import { currentYear, shanghaiDay, todayIn } from '../clock.js'
import type { App } from '../context.js'
import { recordHourEvents } from '../hours/hour-events.js'
import { awardKey } from '../courses/grant-award.js'
import { HourSource, HourStatus, HalfDay } from '../hours/hour-enums.js'
import { HourCategory, HourRule } from '../hours/hour-category.entity.js'
import { HourRecord } from '../hours/hour-record.entity.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'
import { demoActivities, type DemoActivity } from './demo-data.js'

/** A person of the demonstration as records need it, and who reviews for the unit. */
export interface DemoWorker {
  readonly professionalId: number
  readonly accountId: number
  readonly name: string
  readonly unitId: number
  readonly departmentId: number | null
  readonly reviewer: { readonly accountId: number; readonly name: string } | null
  /** Whoever reviews for people of 其他单位, otherwise the unit. */
  readonly reviewUnitId: number
}

/** An administrator who enters for the unit's staff. */
type DemoRegistrar = Pick<DemoWorker, 'accountId' | 'name' | 'unitId'>

/** What an administrator has entered for a person. */
export interface DemoEntry {
  readonly worker: DemoWorker
  readonly by: DemoRegistrar
  readonly status: HourStatus
}

const dayMs = 24 * 60 * 60 * 1000

/** Registers what each person did in the last years: approved in the earlier ones, in every state in the current one. */
export async function fillDemoRecords(em: EntityManager, site: Pick<App, 'config' | 'clock'>, workers: readonly DemoWorker[], entered: readonly DemoEntry[]): Promise<void> {
  const { clock } = site
  const categories = new Map((await em.findAll(HourCategory)).map(category => [category.code, category]))
  const rules = new Map((await em.findAll(HourRule)).map(rule => [rule.categoryId, rule.id]))
  const year = currentYear(clock)
  const plans: Plan[] = workers.flatMap((worker, w) => [
    ...publicAwards(worker, 2025, year),
    ...[year - 2, year - 1].flatMap(past => activities(w + past, w % 4 === 3 ? 2 : 4).map((activity, i) => ({ worker, activity, ends: `${past}-0${3 + i}-1${w % 9}`, status: HourStatus.APPROVED }))),
    ...activities(w, 3 + (w % 3)).map((activity, i) => ({ worker, activity, ends: recentDay(clock, 20 * (i + 1) + w), status: currentStates[i % currentStates.length]! })),
  ])
  plans.push(...entered.map(({ worker, by, status }, i) => ({ worker, by, status, activity: demoActivities[2 * i]!, ends: recentDay(clock, 15 + i) })))
  for (const plan of plans) await register(em, site, plan, categories.get(plan.activity.category)!, rules)
}

const currentStates = [HourStatus.PENDING, HourStatus.APPROVED, HourStatus.DRAFT, HourStatus.PENDING, HourStatus.REJECTED]

interface Plan {
  readonly worker: DemoWorker
  readonly activity: DemoActivity
  readonly ends: string
  readonly status: HourStatus
  readonly system?: boolean
  readonly by?: DemoRegistrar
}

const activities = (start: number, count: number) => Array.from({ length: count }, (_, i) => demoActivities[(start + i) % demoActivities.length]!)

/** A day before today, within the current year as long as that has days enough. */
function recentDay(clock: Clock, daysAgo: number): string {
  const today = todayIn(clock)
  const day = shanghaiDay(new Date(clock.now().getTime() - daysAgo * dayMs))
  return day.slice(0, 4) === today.slice(0, 4) ? day : today
}

/** The public subjects of a year whose hours are known, as this system gives them. */
function publicAwards(worker: DemoWorker, awarded: number, current: number): Plan[] {
  if (awarded > current) return []
  const award = (category: string, title: string, tenths: number): Plan => ({
    worker,
    activity: { category, title, halfDays: 2, tenths },
    ends: `${awarded}-10-15`,
    status: HourStatus.APPROVED,
    system: true,
  })
  return [award('PUBLIC_REQUIRED', '2025年度公需科目必修课（演示数据）', 200), award('PUBLIC_ELECTIVE', '2025年度公需科目选修课（演示数据）', 100)]
}

async function register(em: EntityManager, site: Pick<App, 'config' | 'clock'>, { worker, by, activity, ends, status, system }: Plan, category: HourCategory, rules: ReadonlyMap<number, number>): Promise<void> {
  const obtained = category.dateKind === 'OBTAINED'
  const starts = obtained ? ends : shanghaiDay(new Date(Date.parse(`${ends}T04:00:00Z`) - (Math.ceil(activity.halfDays / 2) - 1) * dayMs))
  const at = (days: number) => new Date(Date.parse(`${ends}T02:00:00Z`) + days * dayMs)
  const tenths = activity.tenths ?? activity.halfDays * 40
  const reviewed = status === HourStatus.APPROVED || status === HourStatus.REJECTED
  const submitted = status !== HourStatus.DRAFT && !system
  const record = em.create(HourRecord, {
    professionalId: worker.professionalId,
    unitId: worker.unitId,
    departmentId: worker.departmentId,
    categoryId: category.id,
    subject: category.subject as HourRecord['subject'],
    ruleId: rules.get(category.id)!,
    title: activity.title,
    startsOn: starts,
    startHalf: HalfDay.MORNING,
    endsOn: ends,
    endHalf: activity.halfDays % 2 === 1 ? HalfDay.MORNING : HalfDay.AFTERNOON,
    year: Number(ends.slice(0, 4)),
    claimedHours: tenths,
    approvedHours: status === HourStatus.APPROVED ? tenths : null,
    description: activity.description ?? null,
    status,
    source: system ? HourSource.SYSTEM : by ? HourSource.UNIT : HourSource.SELF,
    enteredById: by?.accountId ?? worker.accountId,
    enteredByUnitId: by?.unitId ?? null,
    // As the system gives it, so that it is not given again.
    idempotencyKey: system ? awardKey(Number(ends.slice(0, 4)), activity.category === 'PUBLIC_REQUIRED' ? 'EXAM' : 'ELECTIVES') : null,
    reviewUnitId: submitted ? worker.reviewUnitId : null,
    reviewedById: reviewed && !system ? (worker.reviewer?.accountId ?? null) : null,
    opinion: status === HourStatus.REJECTED ? '请补充培训结业证书的扫描件后重新提交。' : null,
    createdAt: at(0),
    submittedAt: submitted ? at(1) : null,
    pledgedAt: submitted && !by ? at(1) : null,
    reviewedAt: reviewed ? at(2) : null,
    updatedAt: at(2),
  } as HourRecord)
  await em.flush()
  const event = { hourRecordId: record.id, of: worker }
  const registrar = by ?? worker
  await recordHourEvents(em, registrar, at(0), [{ ...event, action: 'CREATED' }])
  if (submitted) await recordHourEvents(em, registrar, at(1), [{ ...event, action: 'SUBMITTED', unitId: worker.reviewUnitId }])
  if (reviewed && !system) {
    const action = status === HourStatus.APPROVED ? ('APPROVED' as const) : ('REJECTED' as const)
    await recordHourEvents(em, worker.reviewer ?? worker, at(2), [{ ...event, action, unitId: worker.reviewUnitId, opinion: record.opinion }])
  }
  if (status === HourStatus.APPROVED) await addToAnnualHours(em, [{ professionalId: worker.professionalId, year: record.year, subject: record.subject, tenths }], { site, actor: null, cause: 'REVIEWED' })
}
