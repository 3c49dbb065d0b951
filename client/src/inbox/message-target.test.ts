import { describe, expect, it } from 'vitest'
import words from '../messages/zh/inbox'
import { messageTarget, targets } from './message-target'

describe('a message leads', () => {
  it('to its record, to the list where it tells of many, and to a new registration where it was deleted', () => {
    expect(messageTarget({ kind: 'HOURS_RETURNED', hourRecordId: '7' })).toBe('/hours/7')
    expect(messageTarget({ kind: 'HOURS_RETURNED', hourRecordId: null })).toBe('/hours?status=REJECTED')
    expect(messageTarget({ kind: 'HOURS_DELETED', hourRecordId: null })).toBe('/hours/new')
  })

  it('an administrator to what they entered, and to the list of it', () => {
    expect(messageTarget({ kind: 'ENTRIES_RETURNED', hourRecordId: '7' })).toBe('/entries/7')
    expect(messageTarget({ kind: 'ENTRIES_RETURNED', hourRecordId: null })).toBe('/entries?state=REJECTED')
    expect(messageTarget({ kind: 'ENTRIES_HANDED_ON', hourRecordId: null })).toBe('/entries')
  })

  it('by a link that has words', () => {
    expect(Object.keys(targets).sort()).toEqual(Object.keys(words.go).sort())
  })

  it('nowhere where nothing is left to see', () => {
    expect(messageTarget({ kind: 'ROLE_WITHDRAWN', hourRecordId: null })).toBeNull()
  })
})
