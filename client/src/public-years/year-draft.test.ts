import { describe, expect, it } from 'vitest'
import { inputOf, unreadable, type YearDraft } from './year-draft'

const draft: YearDraft = {
  studyOpensOn: '2027年1月1日', studyClosesOn: '2027-12-31', makeUpOpensOn: '', makeUpClosesOn: ' ', requiredHours: '２０', electiveHours: '', examMinutes: '',
  passMark: '60', attempts: '3', singleCount: '5', multipleCount: '3', trueFalseCount: '2', demo: false, source: ' 文件 ',
}

describe('the draft of a year', () => {
  it('is sent as it is meant, and what is empty as not known', () => {
    expect(unreadable(draft)).toEqual([])
    expect(inputOf(draft)).toEqual({
      studyOpensOn: '2027-01-01', studyClosesOn: '2027-12-31', makeUpOpensOn: null, makeUpClosesOn: null, requiredHours: 20, electiveHours: null, examMinutes: null,
      passMark: 60, attempts: 3, singleCount: 5, multipleCount: 3, trueFalseCount: 2, demo: false, source: '文件',
    })
  })

  it('names everything that cannot be read at once', () => {
    expect(unreadable({ ...draft, studyOpensOn: '2027-02-30', requiredHours: '二十', electiveHours: '12.5', passMark: '', attempts: '3.5', examMinutes: '30分钟' })).toEqual([
      { path: 'studyOpensOn', want: 'day' },
      { path: 'passMark', want: 'whole' },
      { path: 'attempts', want: 'whole' },
      { path: 'requiredHours', want: 'number' },
      { path: 'examMinutes', want: 'whole' },
    ])
  })
})
