/** Whether a window is open on a day: not yet, by the year itself, longer by 学时登记开放, or over. Days are 'yyyy-mm-dd'. */
export type WindowState = 'NOT_YET' | 'OPEN' | 'LONGER' | 'OVER'

/** `closes` is the year's own last day, `until` the one that holds; null is no end. */
export function stateOfWindow(today: string, opens: string | null | undefined, closes: string | null | undefined, until: string | null | undefined): WindowState {
  if (opens && today < opens) return 'NOT_YET'
  if (!closes || today <= closes) return 'OPEN'
  return !until || today <= until ? 'LONGER' : 'OVER'
}
