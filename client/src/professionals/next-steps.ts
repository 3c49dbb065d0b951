/** What the page knows of a year when it says what to do. Days are 'yyyy-mm-dd', hours 学时. */
export interface YearOutlook {
  year: number
  /** Whether records of this year can still be entered, and until when for this person (23:59:59 in Asia/Shanghai). */
  entryOpen: boolean
  entryUntil: string | null
  /** Professional-subject hours still missing, or hours of any kind when only the total is short; 0 when met. */
  missing: number
}

/** One thing to do: correct what came back, submit what is drafted, sit an examination, study, register what is missing. */
export interface NextStep {
  kind: 'correct' | 'submit' | 'exam' | 'study' | 'register'
  /** Records concerned; for `study` the courses left, for `register` the 学时 missing. */
  amount: number
  year: number | null
  /** The last day for it, where one is known. */
  deadline: string | null
  to: string
}

/**
 * At most three things to do, the nearest deadline first; what came back goes before what is drafted and that before what
 * is not entered yet, when they end on the same day. `returned` and `drafts` are the years of those records; the steps of public subjects come
 * with their own days.
 */
export function nextSteps(returned: readonly number[], drafts: readonly number[], years: readonly YearOutlook[], publics: readonly NextStep[] = []): NextStep[] {
  const open = years.filter((year) => year.entryOpen)
  // A record of a closed year cannot be entered any more; it is no step.
  const still = (list: readonly number[]) => list.filter((year) => open.some((one) => one.year === year))
  const nearest = (list: readonly number[]) =>
    open
      .filter((one) => list.includes(one.year) && one.entryUntil !== null)
      .map((one) => one.entryUntil as string)
      .sort()[0] ?? null

  const steps: NextStep[] = []
  const toCorrect = still(returned)
  const toSubmit = still(drafts)
  if (toCorrect.length) steps.push({ kind: 'correct', amount: toCorrect.length, year: null, deadline: nearest(toCorrect), to: '/hours?status=REJECTED' })
  if (toSubmit.length) steps.push({ kind: 'submit', amount: toSubmit.length, year: null, deadline: nearest(toSubmit), to: '/hours?status=DRAFT' })
  steps.push(...publics)
  for (const year of open) {
    if (year.missing > 0) steps.push({ kind: 'register', amount: year.missing, year: year.year, deadline: year.entryUntil, to: `/hours/new?year=${year.year}` })
  }
  const last = '9999-12-31'
  return steps
    .map((step, index) => ({ step, index }))
    .sort((a, b) => (a.step.deadline ?? last).localeCompare(b.step.deadline ?? last) || a.index - b.index)
    .slice(0, 3)
    .map(({ step }) => step)
}
