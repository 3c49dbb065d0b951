/** How dates, hours and deadlines are written. */
export default {
  day: '{year}年{month}{date}日（{weekday}）',
  plainDay: '{year}年{month}{date}日',
  month: { 1: '1月', 2: '2月', 3: '3月', 4: '4月', 5: '5月', 6: '6月', 7: '7月', 8: '8月', 9: '9月', 10: '10月', 11: '11月', 12: '12月' },
  weekday: { 0: '周日', 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六' },
  hours: '{n} 学时',
  daysLeft: '还剩 {n} 天',
  lastDay: '今天 23:59 截止',
  past: '已截止',
}
