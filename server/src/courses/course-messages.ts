import type { MessageTable } from '../errors/message.js'

/** What the study of public subjects says. */
export const courseMessages = {
  STUDY_NOT_YET: ['{year} 年度的学习从 {opens} 开始，至 {closes} 截止。', 'Study of {year} is open from {opens} to {closes}.'],
  STUDY_OVER: ['{year} 年度的学习已于 {closes} 截止，目前没有开放补学。', 'Study of {year} closed on {closes}; it cannot be made up at present.'],
  MAKE_UP_OVER: ['{year} 年度的补学补考已于 {closes} 截止。', '{year} could be made up until {closes}.'],
  STUDY_DAYS_UNKNOWN: ['{year} 年度的学习期限尚未公布。', 'The days of study of {year} are not published.'],
  CHOOSE_FIRST: ['请先选课，再开始学习。', 'Choose the course first, then study it.'],
  REQUIRED_STAYS: ['必修课不能退选。', 'Required courses cannot be given up.'],
  NOT_CHOSEN: ['还没有选这门课程。', 'This course has not been chosen.'],
  COURSE_BEGUN: ['这门课程已经开始学习，不能退选；已学的部分一直保留，随时可以继续。', 'This course has been begun and cannot be given up. What was studied is kept; go on whenever you like.'],
  NOT_ELECTIVE: ['必修课无需选课，可以直接学习。', 'Required courses need not be chosen; study them at once.'],
  RANGE_OUTSIDE: ['观看区间不在本课时之内（0 至 {duration} 毫秒），未计入进度。请刷新页面后继续。', 'A range lies outside the lesson (0 to {duration} ms) and was not counted. Reload the page and go on.'],
  RANGES_TOO_MANY: ['一次最多上报 {max} 段观看区间，请分次上报。', 'At most {max} ranges are sent at once. Send them in parts.'],
  AWARD_GIVEN: ['{hours} 学时已计入 {year} 年度。', '{hours} hours count in {year}.'],
  AWARD_UNKNOWN: ['{year} 年度的学时数值尚未公布，完成后暂不计入学时。', 'The hours of {year} are not published: nothing is credited yet.'],
  AWARD_COURSES_LEFT: ['还有 {count} 门课程没有完成。', '{count} courses are not complete yet.'],
  AWARD_NO_COURSES: ['{year} 年度没有这类课程。', '{year} has no such courses.'],
  AWARD_EXAM_LEFT: ['课程已全部完成，通过考试后计入学时。', 'All courses are complete; the hours count once the examination is passed.'],
  AWARD_WAITS: ['课程已全部完成，学时尚未计入，请联系人工咨询核对。', 'All courses are complete and the hours are not credited. Ask support to check.'],
} satisfies MessageTable
