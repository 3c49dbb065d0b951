/** 专业科目学时登记: what administrators enter for the unit's staff. */
export default {
  title: '专业科目学时登记',
  lead: '为管理范围内的专业技术人员登记专业科目学时，公需科目学时由系统自动计算。',
  caption: '我为人员登记的学时',
  register: '登记学时',
  all: '全部',
  empty: '还没有为人员登记过学时。逐条登记选“新登记培训”，人数多时可以用 Excel 导入。',
  none: '没有这个状态的登记。',
  showAll: '查看全部登记',
  opinion: '审核意见：{opinion}',
  person: { label: '人员', find: '姓名或身份证号', change: '更换人员' },
  review: {
    warn: '提交后由有审核权限的管理员审核；审核本人登记的，审核页会有提醒。',
    refuse: '提交后由其他有审核权限的管理员审核，本人登记的不能由本人审核。',
  },
  submit: {
    all: '提交符合条件的全部 {n} 条待提交登记。',
    toUnit: '提交至{unit}审核，按人员现在所在的部门办理。',
    pledgeOwn: '其中有本人学时的：本人承诺以上信息属实',
  },
}
