import type { Role } from '@xueshi/schema'
import { defineAsyncComponent, type Component } from 'vue'
import type { Router, RouteRecordNormalized } from 'vue-router'
import type { MenuEntry } from '../router'

/** One entry of a frame's menu. */
export interface MenuItem {
  path: string
  /** A message key. */
  title: string
  icon?: Component | undefined
  count?: Component | undefined
}

const counts = new Map<string, Component>()
function countOf(route: RouteRecordNormalized): Component | undefined {
  const loader = route.meta.menu?.count
  if (!loader) return undefined
  if (!counts.has(route.path)) counts.set(route.path, defineAsyncComponent(loader))
  return counts.get(route.path)
}

/** What a role's menu holds in a group, in order, collected from the pages themselves. */
export function menuOf(router: Router, role: Role, group: MenuEntry['group']): MenuItem[] {
  return router
    .getRoutes()
    .filter((route) => route.meta.menu?.group === group && (!route.meta.roles || route.meta.roles.includes(role)))
    .sort((a, b) => (a.meta.menu?.order ?? 0) - (b.meta.menu?.order ?? 0))
    .map((route) => ({ path: route.path, title: route.meta.title, icon: route.meta.menu?.icon, count: countOf(route) }))
}
