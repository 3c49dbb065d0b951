import { expect, it } from 'vitest'
import { regionOptions } from './region-options'

const region = (code: string, name: string, parent: string | null) => ({ __typename: 'Region' as const, code, name, parent: parent ? { __typename: 'Region' as const, code: parent } : null })

it('puts a city first among its counties and the whole region before all', () => {
  const regions = [region('450000', '广西壮族自治区', null), region('450100', '南宁市', '450000'), region('450102', '兴宁区', '450100')]
  expect(regionOptions(regions)).toEqual([
    { value: '450000', label: '广西壮族自治区' },
    { value: '450100', label: '南宁市', group: '南宁市' },
    { value: '450102', label: '兴宁区', group: '南宁市' },
  ])
})
