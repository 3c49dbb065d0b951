import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountMerges } from '../../test/account-merges.js'
import { testServer } from '../../test/app.js'
import { ask, send, signedIn } from '../../test/ask.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { buildDraftYear, editing } from '../../test/course-editing.js'
import { buildPublicYear, study as studyOf } from '../../test/courses.js'
import { awarded, certificates as certificatesOf } from '../../test/certificates.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { completeCourses, composeYear, examsOf } from '../../test/exams.js'
import { upload } from '../../test/files.js'
import { create, pending, remove, review, submit, undo, update, withdraw } from '../../test/hours.js'
import { hourRow, hoursWorkbook, importsOf, type Seen } from '../../test/imports.js'
import { moves as movesOf } from '../../test/moves.js'
import { ownDatabase } from '../../test/own-database.js'
import { fillBank, publicYears } from '../../test/public-years.js'
import { questionsOf, typedQuestion } from '../../test/questions.js'
import { ownPassword, register, signedInAfter } from '../../test/registration.js'
import { challenge, sendFrom, signInAs, solved, someAddress } from '../../test/sign-in.js'
import { pdf } from '../../test/sample-files.js'
import { smtpServer } from '../../test/smtp.js'
import { managedUnits } from '../../test/managed-units.js'
import { registrations } from '../../test/unit-registrations.js'
import { supportOf } from '../../test/support.js'
import { administrators, departments, newIdNumber } from '../../test/unit-setup.js'
import { windows as windowsOf } from '../../test/windows.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import { sendDueMail } from '../mail/send-mail.js'
import { openSmtp } from '../mail/smtp.js'
import { buildApiSchema } from '../schema.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const letterBox = await smtpServer()
const server = testServer({ ...(await ownDatabase('every')), SMTP_URL: letterBox.url, MAIL_FROM: 'no-reply@example.org' })
const password = 'Liujiang#Bridge-7'
const asAdministrators = administrators(server)
const asDepartments = departments(server)
const imports = importsOf(server)
const move = movesOf(server)
const windows = windowsOf(server)
const units = managedUnits(server)
const study = studyOf(server)
const years = publicYears(server)
const unitRegistrations = registrations(server)
const accountMerge = accountMerges(server)

let unit: Unit
let department: Department
let general: Person
let system: Person
let person: Person & { professionalId: number }
/** The autonomous region's own, which supervises the unit. */
let region: Person
let otherUnit: Unit
let support: Person
let otherGeneral: Person
let smtp: NonNullable<ReturnType<typeof openSmtp>>
/** Everybody who does something here. */
const cast = new Set<number>()

beforeAll(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  smtp = openSmtp(server.config)!
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  system = await buildStaff(server, Role.SYSTEM_ADMIN)
  person = await buildProfessional(server, { unit, department }, { password })
  const office = await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode: '450000', industryCode: 'S' })
  await supervise(server, office, unit)
  region = await buildStaff(server, Role.AUTHORITY, office)
  otherUnit = await buildUnit(server)
  support = await buildStaff(server, Role.SUPPORT)
  otherGeneral = await buildAdministrator(server, { unit: otherUnit })
  for (const { accountId } of [general, system, person, region, otherGeneral, support]) cast.add(accountId)
})
afterAll(() => smtp.close())

const ofGeneral = (field: string, variables: Record<string, unknown> = {}, types = '') => ask(server, general, `mutation ${types} { outcome: ${field} }`, variables)
const versionOf = async (table: string, id: number | string) => Number((await server.app.database.reader.rows(`select version from ${table} where id = ?`, [Number(id)]))[0]![0])
const template = async (text: string) => (await ofGeneral(`addOpinionTemplate(decision: REJECT, text: "${text}") { ... on OpinionTemplate { id version } }`)).outcome
const newDepartment = () => asDepartments.create(general, `新部门${randomUUID().slice(0, 8)}`)
const newAdministrator = async () => (await asAdministrators.add(general, { departmentId: String(department.id) })).administrator

const stranger = () => ({ idNumber: demoIdNumber(randomInt(100_000), `19${60 + randomInt(40)}-0${1 + randomInt(9)}-1${randomInt(10)}`), name: '测试注册', unitId: unit.id, phone: '13900001111', password: ownPassword })
/** Somebody who has registered at the unit, and is signed in. */
async function registered() {
  const typed = stranger()
  await register(server, typed)
  const { cookie, me, person: who } = await signedInAfter(server, typed)
  cast.add(who.accountId)
  return { cookie, name: typed.name, refs: { people: [{ id: me.id, version: me.version }] }, version: me.version }
}
const registration = ['ASSIGNMENT ADDED by nobody', 'ACCOUNT REGISTERED by nobody']
const selecting = '($selection: PeopleSelection!)'

async function emailProof(who: Person = person) {
  const email = `${randomUUID()}@example.com`
  await ask(server, who, 'mutation ($email: String!) { requestEmailProof(email: $email) { __typename } }', { email })
  await sendDueMail(server.app, smtp)
  const code = /\d{6}/.exec(letterBox.received.findLast(({ to }) => to === email)!.text)![0]
  return ask(server, who, 'mutation ($code: String!) { proveEmail(code: $code) { __typename } }', { code })
}
async function recovery() {
  const who = await buildProfessional(server, { unit, department })
  cast.add(who.accountId)
  await emailProof(who)
  const address = someAddress()
  const captcha = await solved(await challenge(server, address))
  return sendFrom(server, address, null, 'mutation ($idNumber: String!, $captcha: String!) { requestRecoveryCode(idNumber: $idNumber, captcha: $captcha) { __typename } }', { idNumber: who.login, captcha })
}

const opened = () => windows.open(region, { professionalId: String(person.professionalId), entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' })
async function mover() {
  const who = await buildProfessional(server, { unit, department })
  cast.add(who.accountId)
  return { who, asked: await move.ask(who, otherUnit.id) }
}
/** A year that lacks nothing to be published. */
async function readyYear() {
  const { year } = await buildPublicYear(server, { status: 'DRAFT' })
  await fillBank(server, year, 1)
  return years.read(region, year)
}
const accepted = async () => move.accept(otherGeneral, (await mover()).asked)
const checked = async (): Promise<Seen> => imports.upload(general, await hoursWorkbook([hourRow(person)]))
const bank = () => questionsOf(server, region)
/** A question of a year that is there. */
async function question() {
  await composeYear(server, 2026)
  return bank().add(2026, typedQuestion())
}
/** Somebody whose examination is open. */
async function candidate() {
  const who = await buildProfessional(server, { unit, department })
  cast.add(who.accountId)
  const { courseIds } = await composeYear(server, 2026)
  await completeCourses(server, who, 2026, courseIds)
  return examsOf(server, who)
}
const sittings = Array.from({ length: 3 }, () => ['EXAM OPENED', 'EXAM HANDED_IN']).flat()
async function makeUp() {
  const who = await candidate()
  for (let i = 0; i < 3; i++) await who.sit(2026, 0)
  return who.askMakeUp(2026)
}
/** Somebody phones. */
async function call(who: Person) {
  const act = await supportOf(server, support)
  return { act, seen: await act.lookUp(who.login) }
}
/** A registration of a unit that waits. */
async function unitWaiting() {
  const name = `待确认单位${randomUUID().slice(0, 8)}`
  await unitRegistrations.as(person, { name })
  return (await unitRegistrations.list(system)).nodes.find((one: { name: string }) => one.name === name)
}
const managed = async () => {
  const { id } = await buildUnit(server)
  return { id, version: await versionOf('unit', id) }
}
const colleague = () => buildProfessional(server, { unit, department })
const accountsMerged = ['ACCOUNT MERGED', 'ACCOUNT ABSORBED', 'ASSIGNMENT REMOVED']
const edit = () => editing(server, region)
const course = async () => edit().addCourse(await buildDraftYear(server))
const lesson = async () => (await edit().addLesson((await course()).id)).lessons[0]
const material = async () => (await edit().addMaterial((await course()).id, (await edit().uploaded('material', pdf())).id)).materials[0]
const imported = ['HOUR CREATED', 'HOUR SUBMITTED', 'IMPORT ENDED']
/** An import whose process is gone. */
async function brokenOff(): Promise<Seen> {
  const job = await checked()
  await server.app.database.fork().getConnection().execute("update import_job set status = 'IMPORTING', mode = 'GOOD_ROWS', lease_until = 0 where id = ?", [Number(job.id)])
  return job
}

/** Each mutation, done once so that it succeeds, and what it leaves in the trail. */
const acts: Readonly<Record<string, readonly [act: () => Promise<unknown>, leaves: readonly string[]]>> = {
  addCourse: [() => course(), ['COURSE ADDED']],
  changeCourse: [async () => edit().changeCourse(await course(), { title: '改名' }), ['COURSE ADDED', 'COURSE EDITED']],
  moveCourse: [
    async () => {
      const year = await buildDraftYear(server)
      await edit().addCourse(year)
      await edit().moveCourse(await edit().addCourse(year), 0)
    },
    ['COURSE ADDED', 'COURSE ADDED', 'COURSE MOVED'],
  ],
  removeCourse: [async () => edit().removeCourse(await course()), ['COURSE ADDED', 'COURSE REMOVED']],
  addLesson: [() => lesson(), ['COURSE ADDED', 'COURSE LESSON_ADDED']],
  changeLesson: [async () => edit().changeLesson(await lesson(), { title: '改名' }), ['COURSE ADDED', 'COURSE LESSON_ADDED', 'COURSE LESSON_EDITED']],
  moveLesson: [
    async () => {
      const { id } = await course()
      await edit().addLesson(id)
      await edit().moveLesson((await edit().addLesson(id)).lessons[1], 0)
    },
    ['COURSE ADDED', 'COURSE LESSON_ADDED', 'COURSE LESSON_ADDED', 'COURSE LESSON_MOVED'],
  ],
  removeLesson: [async () => edit().removeLesson(await lesson()), ['COURSE ADDED', 'COURSE LESSON_ADDED', 'COURSE LESSON_REMOVED']],
  createCourseUploadTicket: [() => edit().uploaded('material', pdf()), ['COURSE UPLOADED']],
  addMaterial: [() => material(), ['COURSE ADDED', 'COURSE UPLOADED', 'COURSE MATERIAL_ADDED']],
  renameMaterial: [async () => edit().renameMaterial(await material(), '改名'), ['COURSE ADDED', 'COURSE UPLOADED', 'COURSE MATERIAL_ADDED', 'COURSE MATERIAL_EDITED']],
  moveMaterial: [
    async () => {
      const { id } = await course()
      const [one, two] = [await edit().uploaded('material', pdf()), await edit().uploaded('material', pdf())]
      await edit().addMaterial(id, one.id)
      await edit().moveMaterial((await edit().addMaterial(id, two.id)).materials[1], 0)
    },
    ['COURSE ADDED', 'COURSE UPLOADED', 'COURSE UPLOADED', 'COURSE MATERIAL_ADDED', 'COURSE MATERIAL_ADDED', 'COURSE MATERIAL_MOVED'],
  ],
  removeMaterial: [async () => edit().removeMaterial(await material()), ['COURSE ADDED', 'COURSE UPLOADED', 'COURSE MATERIAL_ADDED', 'COURSE MATERIAL_REMOVED']],
  addOpinionTemplate: [() => template('缺少证书'), ['TEMPLATE ADDED']],
  updateOpinionTemplate: [
    async () => {
      const { id, version } = await template('缺少附件')
      await ofGeneral(`updateOpinionTemplate(id: ${id}, version: ${version}, text: "缺少附件，请补充") { __typename }`)
    },
    ['TEMPLATE ADDED', 'TEMPLATE EDITED'],
  ],
  deleteOpinionTemplate: [
    async () => {
      const { id, version } = await template('缺少盖章')
      await ofGeneral(`deleteOpinionTemplate(id: ${id}, version: ${version}) { __typename }`)
    },
    ['TEMPLATE ADDED', 'TEMPLATE DELETED'],
  ],
  addStaff: [
    () => ofGeneral('addStaff(input: $input, idempotencyKey: $key) { __typename }', { input: { idNumber: newIdNumber(), name: '测试新人' }, key: randomUUID() }, '($input: NewStaffInput!, $key: String!)'),
    ['ASSIGNMENT ADDED', 'ACCOUNT ADDED'],
  ],
  updateStaff: [
    async () => ofGeneral(`updateStaff(id: ${person.professionalId}, version: ${await versionOf('professional', person.professionalId)}, input: { position: "讲师", departmentId: ${department.id} }) { __typename }`),
    ['ACCOUNT EDITED'],
  ],
  assignDepartment: [
    async () => ofGeneral(`assignDepartment(selection: { people: [{ id: ${person.professionalId}, version: ${await versionOf('professional', person.professionalId)} }] }) { succeeded }`),
    ['ACCOUNT DEPARTMENT_CHANGED'],
  ],
  resetAccess: [
    async () => ofGeneral(`resetAccess(professionalId: ${person.professionalId}, version: ${await versionOf('professional', person.professionalId)}, idempotencyKey: "${randomUUID()}") { __typename }`),
    ['ACCOUNT CODE_ISSUED'],
  ],
  revealIdNumber: [() => ofGeneral(`revealIdNumber(professionalId: ${person.professionalId}, reason: "核对身份") { __typename }`), ['LOOK SEEN']],
  addUnitAdministrator: [() => newAdministrator(), ['ASSIGNMENT ADDED']],
  changeUnitAdministrator: [async () => asAdministrators.change(general, await newAdministrator(), { signInAllowed: false, departmentId: String(department.id) }), ['ASSIGNMENT ADDED', 'ASSIGNMENT BARRED']],
  issueAdministratorCode: [async () => asAdministrators.issueCode(general, (await newAdministrator()).id), ['ASSIGNMENT ADDED', 'ASSIGNMENT CODE_ISSUED', 'ACCOUNT CODE_ISSUED']],
  removeUnitAdministrator: [async () => asAdministrators.remove(general, await newAdministrator()), ['ASSIGNMENT ADDED', 'ASSIGNMENT REMOVED']],
  createDepartment: [() => newDepartment(), ['DEPARTMENT CREATED']],
  renameDepartment: [async () => asDepartments.rename(general, await newDepartment(), `改名${randomUUID().slice(0, 8)}`), ['DEPARTMENT CREATED', 'DEPARTMENT RENAMED']],
  mergeDepartment: [async () => asDepartments.merge(general, await newDepartment(), department.id), ['DEPARTMENT CREATED', 'DEPARTMENT MERGED', 'DEPARTMENT ABSORBED']],
  closeDepartment: [async () => asDepartments.close(general, await newDepartment()), ['DEPARTMENT CREATED', 'DEPARTMENT CLOSED']],
  createAccount: [
    () => ask(server, system, 'mutation ($login: String!) { createAccount(input: { kind: STAFF, login: $login, name: "审计", role: AUDITOR }) { __typename } }', { login: `audit-${randomUUID().slice(0, 8)}` }),
    ['ASSIGNMENT ADDED'],
  ],
  issueOneTimeCode: [() => ask(server, system, `mutation { issueOneTimeCode(accountId: ${person.accountId}) { __typename } }`), ['ACCOUNT CODE_ISSUED']],
  setAccountLocked: [
    async () => {
      for (const locked of [true, false]) await ask(server, system, `mutation { setAccountLocked(accountId: ${person.accountId}, locked: ${locked}, reason: "核实") { __typename } }`)
    },
    ['ACCOUNT LOCKED', 'ACCOUNT UNLOCKED'],
  ],
  createUnit: [
    () => {
      const input = { name: `新单位${randomUUID().slice(0, 8)}`, creditCode: `9145010${randomUUID().replace(/\D/g, '').padEnd(11, '0').slice(0, 11)}`, creditCodeReason: '测试', regionCode: '450103', kind: 'EMPLOYER' }
      return ask(server, system, 'mutation ($input: UnitInput!) { createUnit(input: $input) { __typename ... on InvalidInput { fields { path code } } } }', { input })
    },
    ['UNIT CREATED'],
  ],
  registerUnit: [() => unitWaiting(), ['UNIT REGISTERED']],
  confirmUnitRegistration: [async () => unitRegistrations.confirm(system, await unitWaiting()), ['UNIT REGISTERED', 'UNIT CREATED']],
  refuseUnitRegistration: [async () => unitRegistrations.refuse(system, await unitWaiting()), ['UNIT REGISTERED', 'UNIT REGISTRATION_REFUSED']],
  renameUnit: [async () => units.rename(system, await managed(), `更名${randomUUID().slice(0, 8)}`), ['UNIT RENAMED']],
  closeUnit: [async () => units.close(system, await managed()), ['UNIT CLOSED']],
  mergeUnits: [async () => units.merge(system, await managed(), await managed()), ['UNIT MERGED', 'UNIT ABSORBED']],
  undoUnitMerge: [
    async () => units.undo(system, await units.merge(system, await managed(), await managed())),
    ['UNIT MERGED', 'UNIT ABSORBED', 'UNIT MERGE_UNDONE', 'UNIT MERGE_UNDONE'],
  ],
  mergeAccounts: [async () => accountMerge.merge(system, await colleague(), await colleague()), accountsMerged],
  undoAccountMerge: [async () => accountMerge.undo(system, await accountMerge.merge(system, await colleague(), await colleague())), [...accountsMerged, 'ACCOUNT MERGE_UNDONE', 'ACCOUNT MERGE_UNDONE']],
  issueCertificate: [
    async () => {
      await awarded(server, person, 2025, [200, 100])
      return certificatesOf(server).issue(person, 'PUBLIC_SUBJECT', 2025)
    },
    ['CERTIFICATE ISSUED'],
  ],
  remindUnmet: [() => ofGeneral('remindUnmet(year: 2026) { __typename }'), ['REMINDER SENT']],
  createHourRecord: [() => create(server, person), ['HOUR CREATED']],
  updateHourRecord: [async () => update(server, person, await create(server, person), { title: '改过' }), ['HOUR CREATED', 'HOUR EDITED']],
  deleteHourRecords: [async () => remove(server, person, [await create(server, person)]), ['HOUR CREATED', 'HOUR DELETED']],
  submitHourRecords: [async () => submit(server, person, [await create(server, person)]), ['HOUR CREATED', 'HOUR SUBMITTED']],
  withdrawHourRecords: [async () => withdraw(server, person, [await pending(server, person)]), ['HOUR CREATED', 'HOUR SUBMITTED', 'HOUR WITHDRAWN']],
  reviewHourRecords: [async () => review(server, general, [await pending(server, person)], 'APPROVE'), ['HOUR CREATED', 'HOUR SUBMITTED', 'HOUR APPROVED']],
  undoReviews: [
    async () => undo(server, general, [(await review(server, general, [await pending(server, person)], 'APPROVE')).items[0].record]),
    ['HOUR CREATED', 'HOUR SUBMITTED', 'HOUR APPROVED', 'HOUR RETRACTED'],
  ],
  updateMyProfile: [
    async () => ask(server, person, `mutation { updateMyProfile(version: ${await versionOf('professional', person.professionalId)}, input: { phone: "13800000001" }) { __typename ... on InvalidInput { fields { path code } } } }`),
    ['ACCOUNT PROFILE_EDITED'],
  ],
  updateUnitSettings: [() => ofGeneral('updateUnitSettings(version: 1, departmentChoiceConfirmed: false, departmentAdminsConfirm: true) { __typename }'), ['UNIT SETTINGS_CHANGED']],
  register: [() => register(server, stranger()), registration],
  askUnit: [
    async () => {
      const { cookie, name, version } = await registered()
      return send(server, cookie, 'mutation ($version: Int!, $input: UnitRequestInput!) { askUnit(version: $version, input: $input) { __typename } }', { version, input: { name, unitId: otherUnit.id } })
    },
    [...registration, 'SESSION SIGNED_IN', 'ACCOUNT UNIT_ASKED'],
  ],
  confirmStaff: [
    async () => ofGeneral('confirmStaff(selection: $selection) { succeeded }', { selection: (await registered()).refs }, selecting),
    [...registration, 'SESSION SIGNED_IN', 'ACCOUNT CONFIRMED'],
  ],
  refuseStaff: [
    async () => ofGeneral('refuseStaff(selection: $selection, reason: "不是本单位人员") { succeeded }', { selection: (await registered()).refs }, selecting),
    [...registration, 'SESSION SIGNED_IN', 'ACCOUNT REFUSED'],
  ],
  chooseElective: [async () => study.choose(person, (await buildPublicYear(server, { required: 0, electives: 1 })).courses[0]!.id), ['STUDY CHOSEN']],
  giveUpElective: [
    async () => {
      const [course] = (await buildPublicYear(server, { required: 0, electives: 1 })).courses
      await study.choose(person, course!.id)
      return study.giveUp(person, course!.id)
    },
    ['STUDY CHOSEN', 'STUDY GIVEN_UP'],
  ],
  recordStudy: [
    async () => {
      const { token } = await study.start(person, (await buildPublicYear(server)).courses[0]!.lessons[0]!)
      server.app.clock.advance(60_000)
      return study.report(person, token, [0, 60_000])
    },
    ['STUDY COMPLETED'],
  ],
  openWindow: [opened, ['WINDOW OPENED']],
  withdrawWindowOpening: [
    async () => windows.withdraw(region, await windows.open(region, { unitId: String(unit.id), entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' })),
    ['WINDOW OPENED', 'WINDOW WITHDRAWN'],
  ],
  createPublicYear: [() => years.create(region, 2027), ['PUBLIC_YEAR CREATED']],
  editPublicYear: [async () => years.edit(region, await years.read(region, 2027), { studyOpensOn: '2027-01-01', studyClosesOn: '2027-12-31' }), ['PUBLIC_YEAR EDITED']],
  publishPublicYear: [async () => years.publish(region, await readyYear()), ['PUBLIC_YEAR PUBLISHED']],
  unpublishPublicYear: [async () => years.publish(region, await years.publish(region, await readyYear()), 'unpublish'), ['PUBLIC_YEAR PUBLISHED', 'PUBLIC_YEAR UNPUBLISHED']],
  changeYearWindows: [() => windows.changeYear(region, 2025, 1, {}), ['WINDOW CHANGED']],
  askMove: [mover, ['MOVE ASKED']],
  withdrawMove: [
    async () => {
      const { who, asked } = await mover()
      return move.withdraw(who, asked)
    },
    ['MOVE ASKED', 'MOVE WITHDRAWN'],
  ],
  refuseMove: [async () => move.refuse(otherGeneral, (await mover()).asked), ['MOVE ASKED', 'MOVE REFUSED']],
  acceptMove: [accepted, ['MOVE ASKED', 'MOVE ACCEPTED']],
  objectToMove: [async () => move.object(general, await accepted()), ['MOVE ASKED', 'MOVE ACCEPTED', 'MOVE OBJECTED']],
  agreeToMove: [async () => move.agree(general, await accepted()), ['MOVE ASKED', 'MOVE ACCEPTED', 'MOVE AGREED', 'MOVE LEFT', 'MOVE JOINED']],
  openExam: [async () => (await candidate()).open(2026), ['EXAM OPENED']],
  handInExam: [async () => (await candidate()).sit(2026, 0), ['EXAM OPENED', 'EXAM HANDED_IN']],
  askMakeUp: [makeUp, [...sittings, 'EXAM MAKE_UP_ASKED']],
  decideMakeUp: [
    async () => (await examsOf(server, support)).decide(await makeUp(), { decision: 'REFUSE', reason: '未到补考时间' }),
    [...sittings, 'EXAM MAKE_UP_ASKED', 'EXAM MAKE_UP_REFUSED'],
  ],
  addBankQuestion: [question, ['QUESTION ADDED']],
  changeBankQuestion: [async () => bank().change(await question(), typedQuestion()), ['QUESTION ADDED', 'QUESTION EDITED']],
  removeBankQuestion: [async () => bank().remove(await question()), ['QUESTION ADDED', 'QUESTION REMOVED']],
  lookUpPerson: [async () => (await supportOf(server, support)).lookUp(person.login), ['SUPPORT LOOKED_UP']],
  grantMakeUp: [
    async () => {
      const who = await buildProfessional(server, { unit, department })
      const { courseIds } = await composeYear(server, 2026)
      await completeCourses(server, who, 2026, courseIds)
      cast.add(who.accountId)
      const exams = await examsOf(server, who)
      for (let i = 0; i < 3; i++) await exams.sit(2026, 0)
      const { act, seen } = await call(who)
      return act.grant(seen.id, { year: 2026, attempts: 1, expiresOn: '2026-06-30' })
    },
    [...sittings, 'SUPPORT LOOKED_UP', 'EXAM MAKE_UP_GRANTED'],
  ],
  resetCallerAccess: [
    async () => {
      const { act, seen } = await call(await colleague())
      return act.reset(seen.id, seen.person.version, { phone: '13800000000' })
    },
    ['SUPPORT LOOKED_UP', 'ACCOUNT CODE_ISSUED'],
  ],
  unlockCaller: [
    async () => {
      const who = await colleague()
      await server.app.database.fork().getConnection().execute('update account set locked_at = 1 where id = ?', [who.accountId])
      const { act, seen } = await call(who)
      return act.unlock(seen.id, seen.person.version)
    },
    ['SUPPORT LOOKED_UP', 'ACCOUNT UNLOCKED'],
  ],
  openCallerYear: [
    async () => {
      const { act, seen } = await call(await colleague())
      // Later than any day that another of these acts sets for the year.
      return act.openYear(seen.id, { year: 2025, entryClosesOn: '2026-08-31', reviewClosesOn: '2026-08-31' })
    },
    ['SUPPORT LOOKED_UP', 'WINDOW OPENED'],
  ],
  beginImport: [async () => imports.begin(general, await checked()), ['IMPORT UPLOADED', 'IMPORT STARTED', ...imported]],
  resumeImport: [async () => imports.resume(general, await brokenOff()), ['IMPORT UPLOADED', 'IMPORT RESUMED', ...imported]],
  withdrawImport: [
    async () => imports.withdraw(general, await imports.begin(general, await checked())),
    ['IMPORT UPLOADED', 'IMPORT STARTED', ...imported, 'IMPORT WITHDRAWAL_STARTED', 'HOUR DELETED', 'IMPORT ENDED'],
  ],
  proveEmail: [() => emailProof(), ['ACCOUNT EMAIL_PROVEN']],
  requestRecoveryCode: [recovery, ['ACCOUNT EMAIL_PROVEN', 'ACCOUNT CODE_MAILED by nobody']],
  completeContact: [() => ask(server, person, 'mutation { completeContact(phone: "13800000002") { __typename } }'), ['ACCOUNT CONTACT_SET']],
  changePassword: [() => ask(server, person, 'mutation ($current: String!) { changePassword(current: $current, next: "Yongjiang#Harbour-8") { __typename } }', { current: password }), ['ACCOUNT PASSWORD_SET']],
  signIn: [() => signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: 'Yongjiang#Harbour-8' }), ['SESSION SIGNED_IN']],
  signOut: [() => ask(server, person, 'mutation { signOut }'), ['SESSION SIGNED_OUT']],
  switchAssignment: [async () => send(server, await signedIn(server, person), `mutation { switchAssignment(id: ${person.assignmentId}) { __typename } }`), ['SESSION SWITCHED']],
}
/**
 * What changes nothing that anybody keeps: a place in a list, what was read, an answer before it is handed in, which the attempt itself keeps, and what is a way
 * to something that is written down itself: a permission to upload, a code to prove an address, a sitting at a lesson.
 */
const unwritten = ['startStudy', 'useOpinionTemplate', 'markMessagesRead', 'createUploadTicket', 'requestEmailProof', 'saveExamAnswer']

test('every mutation is looked at here', () => {
  expect([...Object.keys(acts), ...unwritten].sort()).toEqual(Object.keys(buildApiSchema().getMutationType()!.getFields()).sort())
})

test.each(Object.entries(acts))('%s is in the trail, with who, for whom and whose', async (_name, [act, leaves]) => {
  const before = await trailEnd(server)
  await act()
  const rows = await trailSince(server, before)
  expect(rows.map(({ did, actorId }) => (actorId === null ? `${did} by nobody` : did))).toEqual(leaves)
  expect(rows.filter(({ actorId }) => actorId !== null && !cast.has(actorId))).toEqual([])
})

test('an uploaded file is', async () => {
  const before = await trailEnd(server)
  await upload(server, person)
  expect(await trailSince(server, before)).toMatchObject([{ did: 'FILE UPLOADED', accountId: person.accountId }])
})

test('nothing of it holds a whole identity number, a password or a code', async () => {
  const text = JSON.stringify(await server.app.database.reader.rows('select * from audit_row', []))
  for (const secret of [person.login, password, 'Yongjiang#Harbour-8', ownPassword]) expect(text).not.toContain(secret)
})
