import { createHash } from 'node:crypto'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { base, historyPeople, historyStride } from './generate.js'
import type { Options } from './options.js'

/** One request as a load generator sends it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** The three servers that are compared. */
export type ServerName = 'floor' | 'ordinary' | 'xueshi'

/** What is asked of each server, one request for each person signed in. */
export interface Workload {
  readonly name: string
  /** Statements that ours may run beside the session's. */
  readonly statements: number
  readonly requests: Readonly<Record<ServerName, readonly HttpRequest[]>>
}

/** The value of the cookie that generate.ts made a session for. */
export const tokenOf = (account: number) => createHash('sha256').update(`bench${account}`).digest('hex').slice(0, 43)

const historyDocument = `query OwnHistory($first: Int!) {
  hourRecords(orderBy: YEAR, first: $first) {
    nodes { id title startsOn endsOn year claimedHours approvedHours status category { id name parent { id name } } unit { id name } }
  }
}`
const queueDocument = `query Queue($filter: HourRecordFilter!, $first: Int!) {
  hourRecords(filter: $filter, orderBy: SUBMITTED, first: $first) {
    nodes { id title startsOn endsOn year claimedHours status submittedAt person { name maskedIdNumber } category { id name } unit { id name } }
    totalCount
  }
}`
const ordinaryHistoryDocument = historyDocument.replace('hourRecords(orderBy: YEAR, first: $first)', 'hourRecords: ownHistory(first: $first)')
const ordinaryQueueDocument = queueDocument
  .replace('query Queue($filter: HourRecordFilter!, $first: Int!)', 'query Queue($first: Int!)')
  .replace('hourRecords(filter: $filter, orderBy: SUBMITTED, first: $first)', 'hourRecords: reviewQueue(first: $first)')

function graphql(account: number, query: string, variables: object): HttpRequest {
  const headers = { 'content-type': 'application/json', cookie: `xueshi=${tokenOf(account)}` }
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables }) }
}
const get = (path: string): HttpRequest => ({ method: 'GET', path, headers: {} })

/** Own history: 50 records of the person signed in, with category, its parent and unit. */
export function historyWorkload(options: Options): Workload {
  const people = Array.from({ length: historyPeople(options) }, (_, i) => base + (i + 1) * historyStride(options))
  return {
    name: 'own history, 50 records with category, parent category and unit',
    statements: 1,
    requests: {
      floor: people.map(id => get(`/history/${id}`)),
      ordinary: people.map(id => graphql(id, ordinaryHistoryDocument, { first: 50 })),
      xueshi: people.map(id => graphql(id, historyDocument, { first: 50 })),
    },
  }
}

interface Queue {
  readonly unit: number
  readonly department: number | null
}

/** Units and departments of an ordinary size: those where nearest to a hundred records wait. */
async function queues(connection: Connection): Promise<Queue[]> {
  const list = async (by: string, department: string) => {
    const [rows] = await connection.query<(RowDataPacket & Queue)[]>(
      `select r.review_unit_id as unit, ${department} as department from hour_record r
       where r.status = 'PENDING' and r.review_unit_id = r.unit_id group by ${by} order by abs(count(*) - 100), ${by} limit 60`,
    )
    return rows
  }
  const units = await list('r.review_unit_id', 'null')
  const departments = await list('r.review_unit_id, r.department_id', 'r.department_id')
  return units.flatMap((unit, i) => [unit, ...departments.slice(i, i + 1)])
}

/** What the review page asks for. */
const asThePage = ({ unit, department }: Queue) => ({
  status: ['PENDING'],
  reviewUnitId: String(unit),
  ...(department !== null && { departmentId: String(department) }),
})

/** Review queue: the first 50 records that wait for a unit or a department, with person, category, unit and how many there are. */
export async function queueWorkload(connection: Connection, options: Options): Promise<Workload> {
  const all = await queues(connection)
  const account = ({ unit, department }: Queue) =>
    department === null ? unit + options.professionals : department + options.professionals + options.units
  return {
    name: 'review queue, 50 records with person, category and unit, and the count',
    statements: 2,
    requests: {
      floor: all.map(({ unit, department }) => get(department === null ? `/queue/${unit}` : `/queue/${unit}/${department}`)),
      ordinary: all.map(queue => graphql(account(queue), ordinaryQueueDocument, { first: 50 })),
      xueshi: all.map(queue => graphql(account(queue), queueDocument, { filter: asThePage(queue), first: 50 })),
    },
  }
}
