import type { Role } from '@xueshi/schema'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RouteLocationNormalized } from 'vue-router'
import { speak } from './i18n'
import { createAppRouter, routes } from './router'
import { useSession } from './session/useSession'

const everybody: readonly Role[] = ['PROFESSIONAL', 'UNIT', 'GENERAL_ADMIN', 'DEPARTMENT_ADMIN', 'AUTHORITY', 'SUPPORT', 'AUDITOR', 'SYSTEM_ADMIN']
const administrators: readonly Role[] = ['GENERAL_ADMIN', 'DEPARTMENT_ADMIN']
const unit: readonly Role[] = ['UNIT', 'GENERAL_ADMIN']
const supervision: readonly Role[] = ['AUTHORITY', 'SYSTEM_ADMIN']

/** Whose each page is. A page that is missing here is nobody's yet, and fails. */
const owners: Record<string, readonly Role[]> = {
  '/account': everybody,
  '/account/password': everybody,
  '/messages': everybody,
  '/not-yours': everybody,

  '/home': ['PROFESSIONAL'],
  '/profile': ['PROFESSIONAL'],
  '/profile/move': ['PROFESSIONAL'],
  '/account/trail': ['PROFESSIONAL'],
  '/unit-request': ['PROFESSIONAL'],
  '/study': ['PROFESSIONAL'],
  '/study/courses/:id': ['PROFESSIONAL'],
  '/study/courses/:id/:lesson': ['PROFESSIONAL'],
  '/exams': ['PROFESSIONAL'],
  '/exams/attempts/:id': ['PROFESSIONAL'],
  '/hours': ['PROFESSIONAL'],
  '/hours/query': ['PROFESSIONAL'],
  '/hours/new': ['PROFESSIONAL'],
  '/hours/:id': ['PROFESSIONAL'],
  '/hours/:id/edit': ['PROFESSIONAL'],
  '/certificates': ['PROFESSIONAL'],

  '/entries': administrators,
  '/entries/new': administrators,
  '/entries/:id': administrators,
  '/entries/:id/edit': administrators,
  '/imports/hours': administrators,
  '/imports/staff': administrators,
  '/reviews': [...administrators, 'AUTHORITY'],
  '/reviews/results': [...unit, 'DEPARTMENT_ADMIN', 'AUTHORITY'],
  '/reviews/query': [...unit, 'DEPARTMENT_ADMIN', 'AUTHORITY'],
  '/reviews/all-hours': [...unit, 'DEPARTMENT_ADMIN', 'AUTHORITY'],
  '/windows': [...unit, 'DEPARTMENT_ADMIN', 'AUTHORITY'],
  '/unit/certificates': [...unit, 'DEPARTMENT_ADMIN', 'AUTHORITY'],
  '/staff': [...unit, 'DEPARTMENT_ADMIN'],
  '/staff/new': administrators,
  '/staff/moves': unit,
  '/unit/departments': unit,
  '/unit/administrators': unit,
  '/unit/administrators/new': unit,
  '/unit/administrators/:id/edit': unit,
  '/unit/settings': unit,
  '/unit/trail': [...unit, 'DEPARTMENT_ADMIN'],

  '/verifications': ['AUTHORITY'],
  '/public-years': ['AUTHORITY'],
  '/public-years/:year(\\d{4})': ['AUTHORITY'],
  '/public-years/:year(\\d{4})/questions': ['AUTHORITY'],
  '/public-years/:year(\\d{4})/questions/import': ['AUTHORITY'],
  '/public-years/:year(\\d{4})/questions/paper': ['AUTHORITY'],
  '/public-years/:year(\\d{4})/courses': ['AUTHORITY'],
  '/public-years/:year(\\d{4})/courses/:id': ['AUTHORITY'],
  '/audit/trail': ['AUTHORITY', 'AUDITOR'],
  '/supervision/units': supervision,
  '/supervision/merge': supervision,
  '/supervision/accounts': supervision,
  '/supervision/accounts/merge': supervision,

  '/support': ['SUPPORT'],
  '/exam-grants': ['SUPPORT'],
  '/administration/units': ['SYSTEM_ADMIN'],
  '/administration/units/new': ['SYSTEM_ADMIN'],
  '/administration/accounts': ['SYSTEM_ADMIN'],
  '/administration/accounts/new': ['SYSTEM_ADMIN'],
}

const addressOf = (path: string) => path.replace(':year(\\d{4})', '2025').replaceAll(/:\w+/g, '1')

/** Where the guards send whoever opens the address. It is stopped there, before the page itself is loaded. */
async function arrival(address: string): Promise<RouteLocationNormalized> {
  const router = createAppRouter()
  let last: RouteLocationNormalized | undefined
  router.beforeEach((to) => {
    last = to
    return false
  })
  await router.push(address)
  return last!
}

describe('whose a page is', () => {
  beforeEach(async () => {
    await speak('zh-CN')
    setActivePinia(createPinia())
    useSession().site = {} as ReturnType<typeof useSession>['site']
  })

  it('is said of every page that is not for visitors', () =>
    expect(routes.filter(({ meta }) => !meta?.public).map(({ path }) => path).sort()).toEqual(Object.keys(owners).sort()))

  it.each(everybody)('%s comes to its own pages, and is told so on all others', async (role) => {
    useSession().viewer = { role } as ReturnType<typeof useSession>['viewer']
    for (const [path, roles] of Object.entries(owners)) {
      const address = addressOf(path)
      const { matched, query } = await arrival(address)
      const at = { page: matched[0]?.path, next: query['next'] }
      expect(at, address).toEqual(roles.includes(role) ? { page: path } : { page: '/not-yours', next: address })
    }
  })

  it('a visitor is sent to sign in, and from there to the page', async () => {
    for (const path of Object.keys(owners)) {
      const { name, query } = await arrival(addressOf(path))
      expect([name, query['next']]).toEqual(['sign-in', addressOf(path)])
    }
  })
})
