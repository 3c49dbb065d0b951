/** How dates, hours and deadlines are written. */
export default {
  day: '{weekday}, {date} {month} {year}',
  plainDay: '{date} {month} {year}',
  month: { 1: 'January', 2: 'February', 3: 'March', 4: 'April', 5: 'May', 6: 'June', 7: 'July', 8: 'August', 9: 'September', 10: 'October', 11: 'November', 12: 'December' },
  weekday: { 0: 'Sun', 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat' },
  hours: '{n} hours | {n} hour | {n} hours',
  daysLeft: '{n} days left | {n} day left | {n} days left',
  lastDay: 'closes today at 23:59',
  past: 'closed',
}
