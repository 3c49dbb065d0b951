import { describe, expect, it } from 'vitest'
import { type CodeTableKind, codeTableRows } from './code-table-data.js'

const of = (kind: CodeTableKind) => codeTableRows.filter(row => row.kind === kind)
const kinds: CodeTableKind[] = ['ETHNIC_GROUP', 'INDUSTRY', 'TITLE_SERIES', 'TITLE']

describe.each(kinds)('%s', kind => {
  const rows = of(kind)

  it('has every code once and positions that count from 1', () => {
    expect(new Set(rows.map(row => row.code)).size).toBe(rows.length)
    expect(rows.map(row => row.position)).toEqual(rows.map((_, index) => index + 1))
  })

  it('has a name in both languages for every row', () => {
    for (const { code, name, nameEn } of rows) {
      expect(name, code).toMatch(/^[\p{Script=Han}、（）]+$/u)
      expect(nameEn, code).toMatch(/^[A-Z][A-Za-z0-9 ,'()]+$/)
    }
  })
})

describe('ethnic groups', () => {
  const rows = of('ETHNIC_GROUP')

  it('are 56 and the two codes beside the standard', () => {
    expect(rows).toHaveLength(58)
    expect(rows.filter(row => row.name.endsWith('族')).map(row => row.code).sort()).toEqual(
      Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
    expect(rows.filter(row => !row.name.endsWith('族')).map(row => row.code + row.name)).toEqual([
      '97其他', '98外国血统中国籍',
    ])
  })

  it("begin with Guangxi's twelve, then go by code", () => {
    expect(rows.slice(0, 12).map(row => row.name.replace('族', '')).join(' ')).toBe('壮 汉 瑶 苗 侗 仫佬 毛南 回 京 彝 水 仡佬')
    expect(rows.map(row => row.priority)).toEqual(rows.map((_, index) => (index < 12 ? index + 1 : undefined)))
    const others = rows.slice(12).map(row => row.code)
    expect(others).toEqual(others.toSorted())
  })

  it.each([['31', '达斡尔族'], ['32', '仫佬族'], ['36', '毛南族'], ['46', '德昂族'], ['08', '壮族']])('names %s %s', (code, name) => {
    expect(rows.find(row => row.code === code)?.name).toBe(name)
  })
})

describe('industries', () => {
  it('are the sections A to T', () => {
    expect(of('INDUSTRY').map(row => row.code).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
  })
})

describe('titles', () => {
  const series = of('TITLE_SERIES')
  const titles = of('TITLE')
  const inSeries = (code: string) => titles.filter(title => title.parentCode === code)

  it('are of 27 series, of which 13 to 27 may be edited with their titles', () => {
    expect(series.map(row => row.code)).toEqual(Array.from({ length: 27 }, (_, index) => String(index + 1).padStart(2, '0')))
    for (const row of series) {
      expect(row.editable, row.code).toBe(Number(row.code) >= 13)
      expect(inSeries(row.code).every(title => title.editable === row.editable), row.code).toBe(true)
    }
  })

  it('have a code made of their series and their number in it', () => {
    for (const row of series) {
      const own = inSeries(row.code)
      expect(own.length, row.code).toBeGreaterThanOrEqual(4)
      expect(own.map(title => title.code)).toEqual(own.map((_, index) => row.code + String(index + 1).padStart(2, '0')))
      expect(new Set(own.map(title => title.name)).size).toBe(own.length)
    }
  })

  it('go from the highest level down', () => {
    expect(inSeries('05').map(title => [title.code, title.name, title.level])).toEqual([
      ['0501', '正高级工程师', 'SENIOR'],
      ['0502', '高级工程师', 'ASSOCIATE_SENIOR'],
      ['0503', '工程师', 'INTERMEDIATE'],
      ['0504', '助理工程师', 'ASSISTANT'],
      ['0505', '技术员', 'TECHNICIAN'],
    ])
    expect(inSeries('04').slice(0, 5).map(title => title.name)).toEqual(['主任医师', '主任药师', '主任护师', '主任技师', '副主任医师'])
  })

  it('have two choices outside every series', () => {
    expect(titles.filter(title => title.parentCode === undefined).map(title => title.name)).toEqual(['无职称', '执业资格对应'])
    expect(titles.filter(title => title.level === undefined).map(title => title.name)).toEqual(['无职称', '执业资格对应'])
  })
})
