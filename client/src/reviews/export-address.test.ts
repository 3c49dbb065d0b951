import { expect, it } from 'vitest'
import { exportAddress } from './export-address'

it('asks for a list as a file with the filter as JSON', () => {
  const url = new URL(exportAddress('annual-hours', 'xlsx', { year: 2026, filter: { name: '李&王', met: false }, language: 'zh-CN' }), 'http://host')
  expect(url.pathname).toBe('/exports/annual-hours.xlsx')
  expect(url.searchParams.get('year')).toBe('2026')
  expect(url.searchParams.get('language')).toBe('zh')
  expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ name: '李&王', met: false })
})
