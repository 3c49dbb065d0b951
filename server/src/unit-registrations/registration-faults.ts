import { phoneFault } from '../accounts/contact-faults.js'
import { nameFaults } from '../accounts/name-faults.js'
import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { unitFaults } from '../units/unit-faults.js'
import { matchName } from '../units/unit-match.js'
import { unitDataOf, type RegistrationData } from './registration-data.js'

const contactNameMax = 100
const reasonMax = 500

/**
 * Everything wrong with a registration, at once. A unit that is there is named, with where it is: units are known to everybody. What others
 * have registered and nobody has confirmed is not, and is not told.
 */
export async function registrationFaults(rows: Rows, data: RegistrationData): Promise<Fault[]> {
  const faults = (await unitFaults(rows, unitDataOf(data))).filter(({ code }) => code !== 'UNIT_EXISTS')
  const phone = phoneFault(data.contactPhone, 'input.contactPhone')
  return [
    ...faults,
    ...(await sameCodeFaults(rows, data)),
    ...(await sameNameFaults(rows, data)),
    ...nameFaults(data.contactName, 'input.contactName', contactNameMax),
    ...(phone ? [phone] : []),
  ]
}

async function sameCodeFaults(rows: Rows, { creditCode }: RegistrationData): Promise<Fault[]> {
  const [known] = await rows(
    `select coalesce(m.name, u.name) as name, g.name as region, case when m.id is null then u.closed_at end as closed
       from unit u left join unit m on m.id = u.merged_into_id join region g on g.code = coalesce(m.region_code, u.region_code) where u.credit_code = ?`,
    [creditCode],
  )
  if (!known) return []
  const [name, region, closed] = known
  return [{ path: 'input.creditCode', code: closed === null ? 'REGISTERED_UNIT_EXISTS' : 'REGISTERED_UNIT_CLOSED', params: { name: String(name), region: String(region) } }]
}

async function sameNameFaults(rows: Rows, { name, creditCode, regionCode, sameNameReason }: RegistrationData): Promise<Fault[]> {
  if (sameNameReason !== null) return nameFaults(sameNameReason, 'input.sameNameReason', reasonMax)
  const [known] = await rows(
    `select u.name as unit, u.credit_code, g.name as region from unit u join region g on g.code = u.region_code
      where u.match_name = ${matchName('?')} and u.closed_at is null and u.credit_code <> ? and substr(u.region_code, 1, 4) = ? order by u.id limit 1`,
    [name, creditCode, regionCode.slice(0, 4)],
  )
  if (!known) return []
  const [unit, code, region] = known
  return [{ path: 'input.name', code: 'REGISTERED_UNIT_SAME_NAME', params: { name: String(unit), creditCode: String(code), region: String(region) } }]
}
