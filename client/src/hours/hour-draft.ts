import type { EditedRecordFragment } from '@xueshi/schema'
import { emptyForm, formOf, type HourFormValues } from './hour-form'

/** A form on its way: what a reload must bring back. */
export interface HourDraft {
  values: HourFormValues
  /** As the record stood when the form was opened; an empty form for a new one. */
  base: HourFormValues
  /** The record that is edited, as the person saw it; null for a new one. */
  record: { id: string; version: number } | null
  /** Of a new record: the same until the creation has been answered, so that trying again makes one record. */
  idempotencyKey: string
  /** What was sent with that key and has not been answered yet. */
  sent: string | null
}

/** A form for a new record, for a person who was chosen before. */
export function newDraft(idempotencyKey: string, personId: string | null = null): HourDraft {
  return { values: { ...emptyForm(), personId }, base: { ...emptyForm(), personId }, record: null, idempotencyKey, sent: null }
}

/** A form for a saved record. */
export function draftOf(record: EditedRecordFragment, idempotencyKey: string): HourDraft {
  return {
    values: formOf(record),
    base: formOf(record),
    record: { id: record.id, version: record.version },
    idempotencyKey,
    sent: null,
  }
}

/** Whether anything has been typed since the form was opened. */
export function isTouched(draft: HourDraft): boolean {
  return JSON.stringify(draft.values) !== JSON.stringify(draft.base)
}

/** Where a form is kept over a reload: in this tab, apart for each account and each record; a new one for staff (`place`) apart from one's own. */
export function draftKey(accountId: string, recordId: string | null, place: string | null = null): string {
  return `xueshi.hour-draft.${accountId}.${recordId ?? (place === null ? 'new' : `staff-${place}`)}`
}

/** The form that was left under a key; null when there is none, or none that this page understands. */
export function keptDraft(storage: Storage, key: string): HourDraft | null {
  try {
    const draft = JSON.parse(storage.getItem(key) ?? 'null') as HourDraft | null
    if (!draft) return null
    const known = Object.keys(emptyForm())
    const whole = [draft.values, draft.base].every((form) => known.every((name) => name in form))
    return whole && typeof draft.idempotencyKey === 'string' ? draft : null
  } catch {
    return null
  }
}

/** Keeps a form, or forgets it when nothing has been typed. A full or forbidden storage costs the reload, not the form. */
export function keepDraft(storage: Storage, key: string, draft: HourDraft): void {
  try {
    if (isTouched(draft) || draft.sent !== null) storage.setItem(key, JSON.stringify(draft))
    else storage.removeItem(key)
  } catch {
    storage.removeItem(key)
  }
}
