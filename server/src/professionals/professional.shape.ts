import { maskIdNumber } from '../accounts/id-number.js'
import { codeIn } from '../codes/code-entry.shape.js'
import { asBoolean, batched, column, expression, inList, many, one, readByKeys, readRows, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { readAccountEvents } from '../accounts/account-event.shape.js'
import { accountStateSql } from '../accounts/account-state.js'
import { maskPhone } from '../accounts/contact-faults.js'
import { annualHoursShape } from '../requirements/annual-hours.shape.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import { employmentShape } from './employment.shape.js'
import { idNumberLookScope } from './id-number-look.scope.js'
import { idNumberLookShape } from './id-number-look.shape.js'
import { readPermissions } from './professional.permissions.js'

const ofAccount = (name: string) => expression(alias => `(select a.${name} from account a where a.id = ${alias}.account_id)`)
const maskedIdNumber = expression(
  alias => `${alias}.id_number_tail`,
  value => maskIdNumber(String(value)),
)

/** A person's name and masked identity number, from a professional row; for everybody who may see what is the person's. */
export const personShape: Shape = {
  typename: 'PersonName',
  table: 'professional',
  key: 'id',
  fields: { name: column('name'), maskedIdNumber },
}

/** How a person is read. Readers of lists and joins add professionalScope. */
export const professionalShape: Shape = {
  typename: 'Professional',
  table: 'professional',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    name: column('name'),
    maskedIdNumber,
    sex: column('sex'),
    birthDate: column('birthDate'),
    phone: ofAccount('phone'),
    maskedPhone: expression(
      alias => `(select a.phone from account a where a.id = ${alias}.account_id)`,
      value => maskPhone(String(value)),
    ),
    email: ofAccount('email'),
    accountState: expression(alias => `(select ${accountStateSql('a')} from account a where a.id = ${alias}.account_id)`),
    ethnicGroup: codeIn('ETHNIC_GROUP', 'ethnic_group_code'),
    position: column('position'),
    industry: codeIn('INDUSTRY', 'industry_code'),
    titleSeries: codeIn('TITLE_SERIES', 'title_series_code'),
    title: codeIn('TITLE', 'title_code'),
    unit: one(() => unitShape, 'unit_id'),
    department: one(() => departmentShape, 'department_id'),
    standing: column('standing'),
    refusalReason: column('refusalReason'),
    wantedDepartment: one(() => departmentShape, 'wanted_department_id'),
    departmentNeedsConfirmation: expression(alias => `(select u.department_choice_confirmed from unit u where u.id = ${alias}.unit_id)`, asBoolean),
    employments: many(() => employmentShape, 'professional_id', 'r.starts_on desc, r.id desc'),
    idNumberLooks: batched(
      ['id'],
      async (raws, context, selection) => {
        if (!context.actor) return new Map()
        const keys = inList(raws.map(raw => raw['id'] as Param))
        const scope = idNumberLookScope(context.actor)
        const rows = await readRows(
          idNumberLookShape,
          selection,
          {
            where: `r.professional_id in ${keys.sql} and ${scope.sql('r')}`,
            params: [...keys.params, ...scope.params],
            order: 'r.id desc',
            extra: ['r.professional_id'],
          },
          context,
        )
        const looks = new Map<unknown, unknown[]>()
        for (const { node, extra } of rows) looks.set(extra[0], [...(looks.get(extra[0]) ?? []), node])
        return looks
      },
      () => [],
    ),
    accountEvents: batched(
      ['accountId'],
      async (raws, context, selection) => {
        const events = await readAccountEvents(raws.map(raw => Number(raw['accountId'])), selection, context)
        return new Map(raws.map(raw => [raw, events.get(Number(raw['accountId'])) ?? []]))
      },
      () => [],
    ),
    annualHours: batched(
      ['id'],
      (raws, context, selection) =>
        readByKeys(annualHoursShape, withYear(selection), 'professional_id', 'r.year desc', raws.map(raw => raw['id'] as Param), context),
      () => [],
    ),
    permissions: batched(['id', 'unitId', 'departmentId', 'wantedDepartmentId', 'standing', 'accountId'], readPermissions, () => null),
  },
}

/** The same selection with the year, by which the field's argument picks; kept, as plans are known by their selection. */
const selections = new WeakMap<Selection, Selection>()
function withYear(selection: Selection): Selection {
  if (selection['year']) return selection
  const known = selections.get(selection)
  if (known) return known
  const wider = { ...selection, year: {} }
  selections.set(selection, wider)
  return wider
}
