import { describe, expect, it } from 'vitest'
import { isCalendarDay } from '../calendar-day.js'
import { hourCategories } from './hour-category-data.js'

const first = hourCategories.filter(category => category.parentCode === null)
const second = hourCategories.filter(category => category.parentCode !== null)
const rulesUnder = (parentCode: string) =>
  Object.fromEntries(second.filter(category => category.parentCode === parentCode).map(category => [category.name, category.rule]))

describe('hour categories', () => {
  it('have four of the first level and every other below one of them, listed before it', () => {
    expect(first.map(category => category.name)).toEqual(['培训进修类', '参与重大工作类', '成果著作类', '公需科目'])
    const codes = hourCategories.map(category => category.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, parentCode } of second) {
      expect(first.map(category => category.code)).toContain(parentCode)
      expect(codes.indexOf(parentCode ?? ''), code).toBeLessThan(codes.indexOf(code))
    }
  })

  it('have a rule with its source on the second level and none on the first', () => {
    expect(first.every(category => category.rule === null)).toBe(true)
    for (const { code, rule } of second) {
      expect(rule?.legalBasis, code).toContain('桂人社规〔2019〕4号')
      expect(rule?.legalBasisEn, code).toContain('桂人社规〔2019〕4号')
      expect(isCalendarDay(rule?.effectiveFrom ?? ''), code).toBe(true)
    }
  })

  it('are guided and named in both languages, in one line', () => {
    for (const { code, name, nameEn, guidance, guidanceEn } of hourCategories) {
      expect(name, code).toMatch(/^[\p{Script=Han}、]+$/u)
      expect(guidance, code).toMatch(/^[^\n]+。$/)
      expect(nameEn, code).toMatch(/^[A-Z][a-z ,-]+$/)
      expect(guidanceEn, code).toMatch(/^[A-Z][^\n]+\.$/)
    }
  })

  it('suggest 4 学时 each half day for training, and for organised training nothing', () => {
    const rules = rulesUnder('TRAINING')
    for (const name of ['脱产、在职培训、进修、研修', '专题讲座', '远程教育']) {
      expect(rules[name]).toMatchObject({ formula: 'HALF_DAY', enforce: 'SUGGEST', status: 'CONFIRMED' })
    }
    expect(rules['主管部门、行业组织举办或委托举办的培训']).toMatchObject({ formula: 'AS_CERTIFIED', enforce: 'SUGGEST' })
  })

  it('hold places open where the values are not known', () => {
    expect(Object.keys(rulesUnder('WORK'))).toEqual(['参与重大工作'])
    expect(Object.keys(rulesUnder('RESULT'))).toEqual(['论文', '著作', '专利', '获奖成果'])
    for (const { rule } of second.filter(category => ['WORK', 'RESULT'].includes(category.parentCode ?? ''))) {
      expect(rule).toMatchObject({ formula: 'MANUAL', status: 'PLACEHOLDER' })
    }
    expect(hourCategories.filter(category => category.code.startsWith('RESULT')).every(category => category.dateKind === 'OBTAINED')).toBe(true)
  })

  it('leave public subjects to the system, and only those', () => {
    const blocked = second.filter(category => category.rule?.formula === 'SYSTEM')
    expect(blocked.map(category => [category.name, category.subject])).toEqual([
      ['必修', 'PUBLIC_REQUIRED'],
      ['选修', 'PUBLIC_ELECTIVE'],
    ])
    expect(blocked.every(category => category.rule?.enforce === 'BLOCK')).toBe(true)
    expect(hourCategories.filter(category => category.subject === 'PROFESSIONAL')).toHaveLength(12)
  })
})
