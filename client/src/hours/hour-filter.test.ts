import { describe, expect, it } from 'vitest'
import { exportUrl, filterOf, queryOf, serverFilterOf, withoutPart } from './hour-filter'

const query = { title: '安全', from: '2026-01-01', to: '2026-06-30', year: '2026', status: ['REJECTED', 'DRAFT'] }

describe('a filter in the address', () => {
  it('is read and written back', () => {
    const filter = filterOf(query)
    expect(filter).toEqual({ ...query, status: ['DRAFT', 'REJECTED'] })
    expect(filterOf(queryOf(filter) as typeof query)).toEqual(filter)
  })

  it('takes one state as another page links to it', () => expect(filterOf({ status: 'REJECTED' }).status).toEqual(['REJECTED']))

  it('leaves out what is no filter', () =>
    expect(filterOf({ from: '2026-02-30', year: 'soon', status: 'LOST', title: null })).toEqual({ title: '', from: '', to: '', year: '', status: [] }))

  it('is empty in the address when nothing is filtered', () => expect(queryOf(filterOf({}))).toEqual({}))

  it('goes to the server and to the exports alike', () => {
    const filter = serverFilterOf(filterOf(query))
    expect(filter).toEqual({ title: '安全', startsFrom: '2026-01-01', endsTo: '2026-06-30', year: 2026, status: ['DRAFT', 'REJECTED'] })
    const url = new URL(exportUrl('csv', filter), 'http://localhost')
    expect(url.pathname).toBe('/exports/hour-records.csv')
    expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual(filter)
  })

  it('loses one part at a time', () => {
    const filter = filterOf(query)
    expect(withoutPart(filter, 'status.DRAFT').status).toEqual(['REJECTED'])
    expect(withoutPart(filter, 'title').title).toBe('')
  })
})
