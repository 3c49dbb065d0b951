import { describe, expect, it } from 'vitest'
import { regions } from './region-data.js'

const cities = regions.filter(region => region.parentCode === '450000')
const counties = regions.filter(region => cities.some(city => city.code === region.parentCode))

describe('regions', () => {
  it('are Guangxi, 14 cities and 111 counties', () => {
    expect(regions.filter(region => region.parentCode === null)).toEqual([
      { code: '450000', name: '广西壮族自治区', parentCode: null },
    ])
    expect(cities).toHaveLength(14)
    expect(counties).toHaveLength(111)
    expect(regions).toHaveLength(126)
  })

  it('have codes of six digits, each once, in order', () => {
    const codes = regions.map(region => region.code)
    expect(codes.every(code => /^45\d{4}$/.test(code))).toBe(true)
    expect(codes).toEqual([...new Set(codes)].sort())
  })

  it('have parents that come before them and share the digits of their level', () => {
    for (const [index, { code, parentCode }] of regions.entries()) {
      if (parentCode === null) continue
      const parent = regions.findIndex(region => region.code === parentCode)
      expect(parent, code).toBeGreaterThanOrEqual(0)
      expect(parent, code).toBeLessThan(index)
      expect(code.startsWith(parentCode.replace(/(00)+$/, '')), code).toBe(true)
    }
  })

  it('are named as divisions are', () => {
    expect(cities.every(city => city.name.endsWith('市'))).toBe(true)
    expect(counties.every(county => /^\p{Script=Han}+[区县市]$/u.test(county.name))).toBe(true)
    expect(regions.find(region => region.code === '450126')).toEqual({ code: '450126', name: '宾阳县', parentCode: '450100' })
  })
})
