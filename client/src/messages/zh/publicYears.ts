/** 公需科目年度管理. */
export default {
  nav: { label: '{year} 年度公需科目', rules: '年度设置', courses: '课程', questions: '题库' },
}
