import type { HourRecordFilter, HourStatus } from '@xueshi/schema'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { realDay } from './half-days'

/** What a list of one's own records is narrowed to, as it stands in the address. Empty text means not narrowed. */
export interface HourFilter {
  title: string
  /** 开始时间: days 'yyyy-mm-dd'. Activities that begin on it or later. */
  from: string
  /** 结束时间: activities that end on it or earlier. */
  to: string
  year: string
  status: HourStatus[]
}

/** The states in the order of a record's life. */
export const hourStatuses: readonly HourStatus[] = ['DRAFT', 'PENDING', 'APPROVED', 'REJECTED']

/** Reads the address; what is no filter is left out. */
export function filterOf(query: LocationQuery): HourFilter {
  const one = (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const named = [query['status'] ?? []].flat()
  return {
    title: one('title'),
    from: realDay(one('from')) ?? '',
    to: realDay(one('to')) ?? '',
    year: /^\d{4}$/.test(one('year')) ? one('year') : '',
    status: hourStatuses.filter((status) => named.includes(status)),
  }
}

/** The filter as the address has it; what is empty does not stand in it. */
export function queryOf(filter: HourFilter): LocationQueryRaw {
  return {
    ...(filter.title && { title: filter.title }),
    ...(filter.from && { from: filter.from }),
    ...(filter.to && { to: filter.to }),
    ...(filter.year && { year: filter.year }),
    ...(filter.status.length && { status: [...filter.status] }),
  }
}

/** The filter as the server and the exports take it. */
export function serverFilterOf(filter: HourFilter): HourRecordFilter {
  return {
    ...(filter.title && { title: filter.title }),
    ...(filter.from && { startsFrom: filter.from }),
    ...(filter.to && { endsTo: filter.to }),
    ...(filter.year && { year: Number(filter.year) }),
    ...(filter.status.length && { status: [...filter.status] }),
  }
}

/** Takes one part of a filter away: its name, or `status.` and the state. */
export function withoutPart(filter: HourFilter, part: string): HourFilter {
  const [name, status] = part.split('.')
  if (name === 'status') return { ...filter, status: filter.status.filter((one) => one !== status) }
  return { ...filter, [name ?? '']: '' }
}

/** Where the same records can be fetched as a table; the filter is written as JSON. */
export function exportUrl(kind: 'csv' | 'xlsx', filter: HourRecordFilter): string {
  return `/exports/hour-records.${kind}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`
}
