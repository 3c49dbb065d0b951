import type { DateKind, EditedRecordFragment, HalfDay, HourRecordInput } from '@xueshi/schema'
import type { EvidenceFile } from './evidence'
import { readDay } from './half-days'

/** What stands in the form, as it was typed. */
export interface HourFormValues {
  /** For whom it is registered; null for oneself, and while nobody is chosen. */
  personId: string | null
  categoryId: string
  title: string
  /** As typed; the one day of a category with a 获得日期 stands in `endsOn`. */
  startsOn: string
  startHalf: HalfDay
  endsOn: string
  endHalf: HalfDay
  /** As typed, in 学时. */
  claimedHours: string
  /** The person has written the hours; suggestions do not overwrite them. */
  hoursOwn: boolean
  /** Null until there is one to fill in. */
  year: number | null
  /** The person has chosen the year; the dates do not change it any more. */
  yearOwn: boolean
  description: string
  certificateNumber: string
  /** What the server holds already. */
  evidence: EvidenceFile[]
  pledge: boolean
}

/** A form in which nothing has been typed. */
export function emptyForm(): HourFormValues {
  return {
    personId: null,
    categoryId: '',
    title: '',
    startsOn: '',
    startHalf: 'MORNING',
    endsOn: '',
    endHalf: 'AFTERNOON',
    claimedHours: '',
    hoursOwn: false,
    year: null,
    yearOwn: false,
    description: '',
    certificateNumber: '',
    evidence: [],
    pledge: false,
  }
}

/** A saved record as the form shows it: its hours and year count as the person's own. The pledge is given anew. */
export function formOf(record: EditedRecordFragment): HourFormValues {
  return {
    personId: record.professional?.id ?? null,
    categoryId: record.category.id,
    title: record.title,
    startsOn: record.startsOn,
    startHalf: record.startHalf,
    endsOn: record.endsOn,
    endHalf: record.endHalf,
    claimedHours: String(record.claimedHours),
    hoursOwn: true,
    year: record.year,
    yearOwn: true,
    description: record.description ?? '',
    certificateNumber: record.certificateNumber ?? '',
    evidence: record.attachments.map(({ id, name, mediaType, size, url }) => ({ id, name, mediaType, size, url })),
    pledge: false,
  }
}

/** Hours as typed: 7.5, and the wide digits of a Chinese keyboard. NaN for what is no number. */
export function readHours(typed: string): number {
  const text = typed.normalize('NFKC').trim()
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
}

/** The form as the server takes it. Only for values in which `formFaults` has found nothing. */
export function inputOf(values: HourFormValues, dateKind: DateKind): HourRecordInput {
  const endsOn = readDay(values.endsOn) ?? values.endsOn
  const oneDay = dateKind === 'OBTAINED'
  return {
    categoryId: values.categoryId,
    title: values.title,
    startsOn: oneDay ? endsOn : (readDay(values.startsOn) ?? values.startsOn),
    startHalf: oneDay ? 'MORNING' : values.startHalf,
    endsOn,
    endHalf: oneDay ? 'AFTERNOON' : values.endHalf,
    year: values.year ?? 0,
    claimedHours: readHours(values.claimedHours),
    description: values.description.trim() === '' ? null : values.description,
    certificateNumber: values.certificateNumber.trim() === '' ? null : values.certificateNumber,
    attachmentIds: values.evidence.map((file) => file.id),
  }
}

// A fault of a field may lie in another one's value: an end before the start is mended at either.
const valuesBehind: Readonly<Record<string, readonly (keyof HourFormValues)[]>> = {
  startsOn: ['startsOn', 'startHalf', 'endsOn', 'endHalf'],
  endsOn: ['startsOn', 'startHalf', 'endsOn', 'endHalf'],
  attachmentIds: ['evidence'],
  professionalId: ['personId'],
}

/** Whether what stands behind a field (a path without `input.`) differs between two states of the form. */
export function isChanged(path: string, before: HourFormValues, now: HourFormValues): boolean {
  const keys = valuesBehind[path] ?? [path as keyof HourFormValues]
  return keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]))
}
