import { describe, expect, it } from 'vitest'
import { emptyForm } from './hour-form'
import { mergeNewest } from './merge-newest'

const base = { ...emptyForm(), title: '培训班', claimedHours: '24', description: '第一作者', pledge: true }
const file = (id: string, url = '/files/1') => ({ id, name: '证书.pdf', mediaType: 'application/pdf', size: 1000, url })

describe('a form whose record somebody else has changed', () => {
  it('keeps what was typed and takes the rest from the newest', () => {
    const mine = { ...base, title: '数据安全培训班' }
    const newest = { ...base, claimedHours: '16' }
    const { values, taken, kept } = mergeNewest(base, mine, newest)
    expect(values).toMatchObject({ title: '数据安全培训班', claimedHours: '16' })
    expect({ taken, kept }).toEqual({ taken: ['claimedHours'], kept: [] })
  })

  it('names what both have changed, and keeps the typed one', () => {
    const { values, kept } = mergeNewest(base, { ...base, title: '甲' }, { ...base, title: '乙' })
    expect(values.title).toBe('甲')
    expect(kept).toEqual(['title'])
  })

  it('says nothing where both did the same', () =>
    expect(mergeNewest(base, { ...base, title: '甲' }, { ...base, title: '甲' })).toMatchObject({ taken: [], kept: [] }))

  it('compares evidence by the files, not by where they lie', () => {
    const before = { ...base, evidence: [file('1')] }
    expect(mergeNewest(before, before, { ...base, evidence: [file('1', '/files/1?again')] }).taken).toEqual([])
    expect(mergeNewest(before, before, { ...base, evidence: [file('1'), file('2')] }).taken).toEqual(['evidence'])
  })

  it('asks for the pledge again', () => expect(mergeNewest(base, base, base).values.pledge).toBe(false))
})
