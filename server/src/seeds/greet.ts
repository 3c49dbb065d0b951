import { Role } from '../access/role.js'
import type { App } from '../context.js'
import type { DemoAccount } from './fill-demo.js'

const shown: readonly (readonly [Role, string])[] = [
  [Role.PROFESSIONAL, '专业技术人员'],
  [Role.DEPARTMENT_ADMIN, '单位管理员（二级管理员）'],
  [Role.GENERAL_ADMIN, '单位管理员（总管理员）'],
  [Role.UNIT, '单位账号'],
  [Role.AUTHORITY, '工作人员（主管部门）'],
  [Role.SYSTEM_ADMIN, '工作人员（系统管理员）'],
  [Role.AUDITOR, '工作人员（审计管理员）'],
]

/** What is printed at start: the address, how to sign in, and where the data lies. */
export function greet({ config, database }: App, url: string, accounts: readonly DemoAccount[], administrator: { login: string; code: string } | null): string {
  const lines = ['', `学时 xueshi  ${url}`, '']
  if (accounts.length > 0) {
    lines.push(`演示账号 Demo sign-ins (password for all: ${accounts[0]!.password})`)
    for (const [role, words] of shown) {
      const account = accounts.find(candidate => candidate.role === role)
      if (account) lines.push(`  ${account.login.padEnd(20)} ${words} ${account.name}`)
    }
    lines.push(`  …all of them: ${config.dataDir}/demo-accounts.json`, '')
  }
  if (administrator) {
    lines.push(`首位系统管理员 First system administrator: ${administrator.login}`, `  一次性激活码 one-time code: ${administrator.code}`, '')
  }
  lines.push(`数据 Data: ${database.kind === 'sqlite' ? config.dataDir : `${new URL(config.DATABASE_URL!).host} (files: ${config.dataDir})`}`, '')
  return lines.join('\n')
}
