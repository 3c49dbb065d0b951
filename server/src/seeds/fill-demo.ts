import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { kindOf, type AccountKind } from '../accounts/account-kind.js'
import { Account, type LoginKind } from '../accounts/account.entity.js'
import { Assignment } from '../accounts/assignment.entity.js'
import { encryptLogin, hashLogin } from '../accounts/field-crypto.js'
import { demoIdNumber } from '../accounts/id-number.js'
import { hashPassword } from '../accounts/password-hash.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { currentYear } from '../clock.js'
import type { App } from '../context.js'
import { write } from '../database/write.js'
import { HourStatus } from '../hours/hour-enums.js'
import { Employment } from '../professionals/employment.entity.js'
import { Professional } from '../professionals/professional.entity.js'
import { Standing } from '../professionals/standing.js'
import { UnitRegistration, UnitRegistrationState } from '../unit-registrations/unit-registration.entity.js'
import { Department } from '../units/department.entity.js'
import { Supervision } from '../units/supervision.entity.js'
import { superviseByRegion } from '../units/supervise-by-region.js'
import { Unit, UnitKind } from '../units/unit.entity.js'
import { fillDemoCourses } from './demo-courses.js'
import { demoIndustrySupervision, demoPeople, demoRegistration, demoUnits, type DemoPerson } from './demo-data.js'
import { fillDemoCertificates } from './demo-certificates.js'
import { fillDemoEvidence } from './demo-evidence.js'
import { fillDemoExams } from './demo-exams.js'
import { fillDemoMessages } from './demo-messages.js'
import { fillDemoMoves, type DemoMove } from './demo-moves.js'
import { fillDemoOpinions } from './demo-opinions.js'
import { fillDemoRecords, type DemoEntry, type DemoWorker } from './demo-records.js'
import { fillDemoWindows } from './demo-windows.js'

/** An account to sign in with; listed in DATA_DIR/demo-accounts.json. */
export interface DemoAccount {
  readonly kind: AccountKind
  readonly login: string
  readonly password: string
  readonly role: Role
  readonly name: string
}

const since = '2020-01-01'

/** Fills an empty database with the demonstration, once, and gives its sign-ins; later those of the first time. */
export async function fillDemo(app: App): Promise<DemoAccount[]> {
  const file = join(app.config.dataDir, 'demo-accounts.json')
  const em = app.database.fork()
  if ((await em.count(Account)) > 0) return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : []
  // Made anew for every site: a demonstration that can be reached from outside must not have a password that everybody knows.
  const password = `Demo-${randomInt(1000, 9999)}-${randomInt(1000, 9999)}-Xs`
  const accounts = await em.transactional(inner => new DemoFill(app, inner as EntityManager, password).run())
  await fillDemoCertificates(app, ['演示·周宁', '演示·黄丽', '演示·陈立'])
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  return accounts
}

class DemoFill {
  private readonly units = new Map<string, Unit>()
  private readonly departments = new Map<string, number>()
  private readonly accounts: DemoAccount[] = []
  private readonly workers: (Omit<DemoWorker, 'reviewer' | 'reviewUnitId'> & { readonly unit: Unit })[] = []
  private readonly administrators: { accountId: number; name: string; unitId: number; departmentId: number | null }[] = []
  private passwordHash = ''

  constructor(
    private readonly app: App,
    private readonly em: EntityManager,
    private readonly password: string,
  ) {}

  async run(): Promise<DemoAccount[]> {
    this.passwordHash = await hashPassword(this.password)
    await this.addUnits()
    for (const [i, person] of demoPeople.entries()) await this.addPerson(person, i)
    for (const key of ['university', 'company']) await this.addUnitAccount(this.units.get(key)!)
    await fillDemoRecords(this.em, this.app, this.workers.map(worker => this.withReviewer(worker)), this.entries())
    fillDemoOpinions(this.em, this.app.clock, ['university', 'company', 'city'].map(key => this.units.get(key)!.id))
    await this.em.flush()
    await this.openWindow('演示·何欣', '演示·自治区人社厅经办', 'region')
    await fillDemoMessages(this.em, this.app, currentYear(this.app.clock))
    await fillDemoMoves(this.em, this.app, this.moves())
    await fillDemoEvidence(this.app, this.em)
    await fillDemoCourses(this.em, this.app)
    await fillDemoExams(this.em, this.app, this.named('演示·罗敏', '演示·黄丽'), this.named('演示·何欣', '演示·蒙芳', '演示·苏琴'))
    return this.accounts
  }

  private async openWindow(worker: string, official: string, authority: string): Promise<void> {
    const { unitId, professionalId } = this.workers.find(({ name }) => name === worker)!
    const account = await this.em.findOneOrFail(Account, { name: official })
    await fillDemoWindows(this.em, this.app.clock, { unitId, professionalId, authority: { unitId: this.units.get(authority)!.id, accountId: account.id, name: official } })
  }

  private named(...names: readonly string[]) {
    return names.map(name => this.workers.find(worker => worker.name === name)!)
  }

  /** What the university's general administrator has entered for two of the staff. */
  private entries(): DemoEntry[] {
    const university = this.units.get('university')!.id
    const by = this.administrators.find(({ unitId, departmentId }) => unitId === university && departmentId === null)!
    const entry = (name: string, status: HourStatus): DemoEntry => ({ worker: this.withReviewer(this.workers.find(worker => worker.name === name)!), by, status })
    return [entry('演示·吴娟', HourStatus.DRAFT), entry('演示·梁静', HourStatus.REJECTED), entry('演示·梁静', HourStatus.DRAFT)]
  }

  /** Somebody who asks the university to take them in, and somebody who leaves it for the hospital. */
  private moves(): DemoMove[] {
    const mover = (name: string) => this.workers.find(worker => worker.name === name)!
    const [university, hospital] = ['university', 'hospital'].map(key => this.units.get(key)!.id) as [number, number]
    const acceptedBy = this.administrators.find(({ unitId, departmentId }) => unitId === hospital && departmentId === null)!
    return [
      { mover: mover('演示·何欣'), toUnitId: university, departmentId: this.departments.get('university 计算机学院')!, note: '下学期起到计算机学院任教。（演示）', acceptedBy: null },
      { mover: mover('演示·梁静'), toUnitId: hospital, departmentId: null, note: '下月到岗。（演示）', acceptedBy },
    ]
  }

  private async addUnits(): Promise<void> {
    for (const unit of await this.em.find(Unit, { kind: UnitKind.OTHER })) this.units.set(unit.creditCode, unit)
    for (const { key, departments, ...rest } of demoUnits) {
      const unit = this.em.create(Unit, { ...rest, creditCodeReason: null, createdAt: this.app.clock.now() } as Unit)
      await this.em.flush()
      this.units.set(key, unit)
      for (const name of departments) {
        const department = this.em.create(Department, { unitId: unit.id, name })
        await this.em.flush()
        this.departments.set(`${key} ${name}`, department.id)
      }
    }
    for (const unit of this.units.values()) if (unit.kind !== UnitKind.AUTHORITY) await superviseByRegion(this.em, unit)
    for (const [authority, unit] of demoIndustrySupervision) {
      this.em.create(Supervision, { authorityId: this.units.get(authority)!.id, unitId: this.units.get(unit)!.id, kind: 'INDUSTRY' })
    }
    // Nobody has its receipt: no hash of one is 'demo'.
    const nobody = { senderHash: 'demo', idempotencyKey: 'demo', receiptHash: 'demo' }
    this.em.create(UnitRegistration, { ...demoRegistration, ...nobody, state: UnitRegistrationState.WAITING, createdAt: this.app.clock.now() } as UnitRegistration)
    await this.em.flush()
  }

  private async addAccount(loginKind: LoginKind, login: string, name: string, active = true): Promise<number> {
    const { fieldKey } = this.app.config
    const account = this.em.create(Account, {
      loginKind,
      loginHash: hashLogin(fieldKey, login),
      loginCipher: encryptLogin(fieldKey, login),
      loginTail: login.slice(-4),
      name,
      phone: '13800000000',
      email: null,
      passwordHash: active ? this.passwordHash : null,
      createdAt: this.app.clock.now(),
    } as Account)
    await this.em.flush()
    return account.id
  }

  private assign(accountId: number, login: string, { name, awaited, position }: Pick<DemoPerson, 'name' | 'awaited' | 'position'>, role: Role, unitId: number | null, departmentId: number | null): void {
    const administers = role === Role.GENERAL_ADMIN || role === Role.DEPARTMENT_ADMIN
    const details = administers ? { jobTitle: position ?? null, phone: '13800000000', onStaff: true, duties: departmentId === null ? '全单位继续教育管理' : '本部门学时登记和审核' } : {}
    this.em.create(Assignment, { accountId, role, unitId, departmentId, startsOn: since, endsOn: null, ...details })
    if (!awaited) this.accounts.push({ kind: kindOf(role), login, password: this.password, role, name })
    if (administers) this.administrators.push({ accountId, name, unitId: unitId!, departmentId })
  }

  private async addPerson(person: DemoPerson, sequence: number): Promise<void> {
    const login = person.login ?? demoIdNumber(sequence * 2 + (person.woman ? 0 : 1), person.born!)
    const accountId = await this.addAccount(person.login ? 'STAFF_LOGIN' : 'ID_NUMBER', login, person.name, !person.awaited)
    if (person.works) await this.addWorker(person, login, accountId)
    for (const [role, unit, department] of person.roles ?? []) {
      this.assign(accountId, login, person, role, unit ? this.units.get(unit)!.id : null, department ? this.departments.get(`${unit} ${department}`)! : null)
    }
    await this.em.flush()
  }

  private async addWorker(person: DemoPerson, login: string, accountId: number): Promise<void> {
    const [unitKey, departmentName] = person.works!
    const unit = this.units.get(unitKey)!
    const departmentId = departmentName ? this.departments.get(`${unitKey} ${departmentName}`)! : null
    const professional = this.em.create(Professional, {
      accountId,
      name: person.name,
      idNumberHash: hashLogin(this.app.config.fieldKey, login),
      idNumberTail: login.slice(-4),
      sex: person.woman ? 'FEMALE' : 'MALE',
      birthDate: person.born!,
      ethnicGroupCode: '08',
      position: person.position ?? null,
      industryCode: unit.industryCode,
      titleSeriesCode: person.series ?? null,
      unitId: unit.id,
      departmentId,
      standing: person.registered ? Standing.UNCONFIRMED : Standing.CONFIRMED,
    } as Professional)
    await this.em.flush()
    this.assign(accountId, login, person, Role.PROFESSIONAL, null, null)
    if (person.registered) return this.register(accountId, person.name, unit.id)
    this.em.create(Employment, { professionalId: professional.id, unitId: unit.id, departmentId, startsOn: since, endsOn: null })
    // Who has not signed in yet has registered nothing.
    if (!person.awaited) this.workers.push({ professionalId: professional.id, accountId, name: person.name, unitId: unit.id, departmentId, unit })
  }

  /** What is known of whoever registered: the account is nobody's proven one, and the trail says how it began. */
  private async register(accountId: number, name: string, unitId: number): Promise<void> {
    await write(this.em, 'update account set self_registered = 1 where id = ?', [accountId])
    await recordAccountEvents(this.em, { accountId, name, unitId }, this.app.clock.now(), [{ accountId, action: 'REGISTERED' }])
  }

  private async addUnitAccount(unit: Unit): Promise<void> {
    const accountId = await this.addAccount('CREDIT_CODE', unit.creditCode, unit.name)
    this.assign(accountId, unit.creditCode, unit, Role.UNIT, unit.id, null)
    await this.em.flush()
  }

  /** The department's administrator, or the unit's; nobody reviews their own. */
  private withReviewer(worker: DemoFill['workers'][number]): DemoWorker {
    const others = this.administrators.filter(({ accountId, unitId }) => unitId === worker.unitId && accountId !== worker.accountId)
    const reviewer = others.find(({ departmentId }) => departmentId === worker.departmentId) ?? others.find(({ departmentId }) => departmentId === null) ?? null
    const reviewUnit = worker.unit.kind === UnitKind.OTHER ? this.units.get('city')! : worker.unit
    return { ...worker, reviewer, reviewUnitId: reviewUnit.id }
  }
}
