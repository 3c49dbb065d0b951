/** The site's name, frames and menus. */
export default {
  name: '专业技术人员继续教育学时管理',
  shortName: '继续教育学时管理',
  home: '首页',
  mainMenu: '主菜单',
  skip: '跳到正文',
  offline: '连接不上服务器，已填写的内容不会丢失，恢复后可继续',
  typeSize: { label: '字号', normal: '标准字号', large: '大字号', larger: '特大字号' },
  menu: { person: '我的', hours: '学时管理', administration: '系统管理' },
  role: {
    PROFESSIONAL: '专业技术人员',
    UNIT: '单位账号',
    GENERAL_ADMIN: '总管理员',
    DEPARTMENT_ADMIN: '二级管理员',
    AUTHORITY: '主管部门',
    SUPPORT: '人工咨询',
    ANALYST: '分析人员',
    AUDITOR: '审计管理员',
    SYSTEM_ADMIN: '系统管理员',
  },
  failed: { title: '页面没有打开', text: '连接不上服务器，或者页面已经更新。' },
  notFound: { title: '没有这个页面', text: '地址可能写错了，或者页面已经移走。', home: '回到首页' },
}
