import { serverNow } from '../connection'
import { daysUntil, shanghai } from '../ui/format'

/** Whole days in Asia/Shanghai since an instant (ISO 8601, UTC); 0 on the same day. */
export function daysSince(instant: string, now: number = serverNow()): number {
  return Math.max(0, daysUntil(shanghai(new Date(now).toISOString()).day, shanghai(instant).day))
}
