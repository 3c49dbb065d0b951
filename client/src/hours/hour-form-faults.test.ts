import { describe, expect, it } from 'vitest'
import { emptyForm, inputOf, isChanged, readHours, type HourFormValues } from './hour-form'
import { formFaults, type HourFormCheck } from './hour-form-faults'

const right: HourFormValues = {
  ...emptyForm(),
  categoryId: '2',
  title: '数据安全培训班',
  startsOn: '2026-05-11',
  endsOn: '2026-05-13',
  claimedHours: '24',
  year: 2026,
  pledge: true,
}
const faults = (change: Partial<HourFormValues> = {}, check: Partial<HourFormCheck> = {}) =>
  formFaults({ ...right, ...change }, { dateKind: 'PERIOD', forStaff: false, pledges: true, maxFiles: 5, failedFiles: [], ...check }).map(
    ({ path, code }) => `${path} ${code}`,
  )

describe('the form of a record', () => {
  it('has no fault when it is right', () => expect(faults()).toEqual([]))

  it('names every fault at once, in the order of the fields', () =>
    expect(
      formFaults(emptyForm(), { dateKind: null, forStaff: false, pledges: true, maxFiles: 5, failedFiles: ['a.pdf'] }).map(({ path }) => path),
    ).toEqual(['categoryId', 'title', 'startsOn', 'endsOn', 'claimedHours', 'year', 'attachmentIds', 'pledge']))

  it('refuses an end before the start', () => {
    expect(faults({ startsOn: '2020-05-12', endsOn: '2020-05-06' })).toEqual(['endsOn END_BEFORE_START'])
    expect(faults({ endsOn: '2026-05-11', startHalf: 'AFTERNOON', endHalf: 'MORNING' })).toEqual(['endsOn END_BEFORE_START'])
  })

  it('refuses days that do not exist and texts that are none', () =>
    expect(faults({ startsOn: '2026-02-30', endsOn: '下周' })).toEqual(['startsOn NOT_A_DAY', 'endsOn DAY_FORM']))

  it('asks for one day where a result is obtained', () => {
    expect(faults({ startsOn: '', endsOn: '2026-05-13' }, { dateKind: 'OBTAINED' })).toEqual([])
    expect(faults({ startsOn: '2026-06-01', endsOn: '' }, { dateKind: 'OBTAINED' })).toEqual(['endsOn OBTAINED_MISSING'])
  })

  it.each([
    ['', 'HOURS_MISSING'],
    ['abc', 'HOURS_FORM'],
    ['1e3', 'HOURS_FORM'],
    ['0', 'HOURS_POSITIVE'],
    ['-4', 'HOURS_POSITIVE'],
    ['7.25', 'HOURS_STEP'],
    ['1000', 'HOURS_TOO_MANY'],
  ])('refuses "%s" hours', (claimedHours, code) => expect(faults({ claimedHours })).toEqual([`claimedHours ${code}`]))

  it.each(['0.5', '7.5', '999.5', '２４'])('takes %s hours', (claimedHours) => expect(faults({ claimedHours })).toEqual([]))

  it('says which steps lie next to a wrong one', () =>
    expect(formFaults({ ...right, claimedHours: '7.25' }, { dateKind: 'PERIOD', forStaff: false, pledges: false, maxFiles: 5, failedFiles: [] })[0]?.params).toEqual({
      hours: 7.25,
      lower: 7,
      upper: 7.5,
    }))

  it('takes a title of 2000 characters and none longer', () => {
    expect(faults({ title: '学'.repeat(2000) })).toEqual([])
    expect(faults({ title: '😀'.repeat(2000) })).toEqual([])
    expect(faults({ title: '学'.repeat(2001) })).toEqual(['title TOO_LONG'])
    expect(faults({ title: '  ' })).toEqual(['title TITLE_MISSING'])
  })

  it('needs the pledge to submit, not to save', () => {
    expect(faults({ pledge: false })).toEqual(['pledge PLEDGE_REQUIRED'])
    expect(faults({ pledge: false }, { pledges: false })).toEqual([])
  })
})

describe('what is sent', () => {
  it('is what was typed, markup and formulas included', () =>
    expect(inputOf({ ...right, title: '=1+1 <b>安全</b>', startsOn: '2026/5/11' }, 'PERIOD')).toMatchObject({
      title: '=1+1 <b>安全</b>',
      startsOn: '2026-05-11',
      claimedHours: 24,
      description: null,
      attachmentIds: [],
    }))
  it('has one day where a result is obtained', () =>
    expect(inputOf({ ...right, startsOn: '2020-01-01', startHalf: 'AFTERNOON' }, 'OBTAINED')).toMatchObject({
      startsOn: '2026-05-13',
      startHalf: 'MORNING',
      endsOn: '2026-05-13',
      endHalf: 'AFTERNOON',
    }))
  it('reads hours as they are written', () => expect([readHours('4.5'), readHours(' ４．５ '), readHours('4,5')]).toEqual([4.5, 4.5, NaN]))
})

describe('a field at fault', () => {
  it('is thought mended once it, or what its fault rests on, has changed', () => {
    expect(isChanged('title', right, { ...right, title: '另一个' })).toBe(true)
    expect(isChanged('endsOn', right, { ...right, startsOn: '2026-05-10' })).toBe(true)
    expect(isChanged('title', right, { ...right, startsOn: '2026-05-10' })).toBe(false)
  })
})
