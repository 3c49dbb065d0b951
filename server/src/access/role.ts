import { registerEnumType } from 'type-graphql'

/** What the signed-in account may be (design.md section 1). */
export enum Role {
  PROFESSIONAL = 'PROFESSIONAL',
  UNIT = 'UNIT',
  GENERAL_ADMIN = 'GENERAL_ADMIN',
  DEPARTMENT_ADMIN = 'DEPARTMENT_ADMIN',
  AUTHORITY = 'AUTHORITY',
  SUPPORT = 'SUPPORT',
  ANALYST = 'ANALYST',
  AUDITOR = 'AUDITOR',
  SYSTEM_ADMIN = 'SYSTEM_ADMIN',
}
registerEnumType(Role, {
  name: 'Role',
  description: '角色: what the signed-in account may be',
  valuesConfig: {
    PROFESSIONAL: { description: '专业技术人员' },
    UNIT: { description: '单位账号' },
    GENERAL_ADMIN: { description: '总管理员' },
    DEPARTMENT_ADMIN: { description: '二级管理员' },
    AUTHORITY: { description: '人社部门或行业主管部门' },
    SUPPORT: { description: '人工咨询' },
    ANALYST: { description: '分析人员' },
    AUDITOR: { description: '审计管理员' },
    SYSTEM_ADMIN: { description: '系统管理员' },
  },
})
