import type { App } from '../context.js'
import { codeTableRows } from '../codes/code-table-data.js'
import { CodeEntry } from '../codes/code-entry.entity.js'
import { fillPublicYears } from '../courses/fill-public-years.js'
import { HourCategory, HourRule } from '../hours/hour-category.entity.js'
import { hourCategories } from '../hours/hour-category-data.js'
import { regions } from '../regions/region-data.js'
import { Region } from '../regions/region.entity.js'
import { fillYears } from '../requirements/fill-years.js'
import { Unit, UnitKind } from '../units/unit.entity.js'
import type { EntityManager } from '@mikro-orm/sql'

/**
 * Fills what every site starts from and is not there yet: regions, code tables, categories with their rules, 其他单位,
 * the years up to the clock's current one, and what was published of their public subjects. What has been edited since is left as it is.
 */
export async function fillReferenceData({ database, clock }: Pick<App, 'database' | 'clock'>): Promise<void> {
  const em = database.fork()
  await em.transactional(async inner => {
    const tx = inner as EntityManager
    if ((await tx.count(Region)) === 0) await fillTables(tx, clock.now())
    await fillYears(tx, { clock })
    await fillPublicYears(tx)
  })
}

async function fillTables(em: EntityManager, now: Date): Promise<void> {
  for (const { code, name, parentCode } of regions) em.create(Region, { code, name, parentCode })
  for (const { kind, code, name, nameEn, parentCode, position, editable } of codeTableRows) {
    em.create(CodeEntry, { kind, code, name, nameEn, parentCode: parentCode ?? null, position, editable })
  }
  await em.flush()
  await fillCategories(em)
  for (const { code, name } of regions.filter(region => region.parentCode === '450000' || region.parentCode === null)) {
    em.create(Unit, {
      name: `其他单位（${name}）`,
      creditCode: `OTHER${code}`,
      creditCodeReason: null,
      regionCode: code,
      kind: UnitKind.OTHER,
      industryCode: null,
      createdAt: now,
      version: 1,
    })
  }
  await em.flush()
}

async function fillCategories(em: EntityManager): Promise<void> {
  const ids = new Map<string, number>()
  for (const [position, { rule, parentCode, ...category }] of hourCategories.entries()) {
    const row = em.create(HourCategory, { ...category, parentId: parentCode ? ids.get(parentCode)! : null, position })
    await em.flush()
    ids.set(row.code, row.id)
    if (rule) em.create(HourRule, { ...rule, categoryId: row.id })
  }
}
