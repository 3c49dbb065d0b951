import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { composeYear, completeCourses, examsOf, solutionOf } from '../../test/exams.js'
import { buildAdministrator, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { ownDatabase } from '../../test/own-database.js'
import { buildAuthority, questionsOf, typedQuestion } from '../../test/questions.js'
import { statementsOf } from '../../test/statements.js'
import { Role } from '../access/role.js'
import { buildApiSchema } from '../schema.js'

const server = testServer(await ownDatabase('questions'))
const year = 2026
let region: Person
let bank: ReturnType<typeof questionsOf>

const execute = (sql: string) => server.app.database.fork().getConnection().execute(sql)
const composed = (overrides: Parameters<typeof composeYear>[2] = {}) => composeYear(server, year, { singleCount: 4, multipleCount: 1, trueFalseCount: 1, ...overrides })
const codes = (result: { fields: { path: string; code: string }[] }) => result.fields.map(({ path, code }) => `${path} ${code}`)
const trail = async (id: string) =>
  (await server.app.database.reader.rows("select action, details from audit_row where noun = 'QUESTION' and subject_id = ? order by id", [Number(id)])).map(([action, details]) => [action, JSON.parse(String(details))])

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  await execute('delete from exam_question')
  await composed()
  region = await buildAuthority(server)
  bank = questionsOf(server, region)
})

describe('who', () => {
  it('the autonomous region’s own authority sees and edits the bank; other authorities learn why not and see nothing of it', async () => {
    expect(await bank.bank(year)).toEqual({
      year,
      published: true,
      kinds: [{ kind: 'SINGLE', inBank: 110, needed: 4 }, { kind: 'MULTIPLE', inBank: 10, needed: 1 }, { kind: 'TRUE_FALSE', inBank: 10, needed: 1 }],
      permissions: { canEdit: { allowed: true, code: null, reason: null }, canPreview: { allowed: true, code: null, reason: null } },
    })
    const [known] = (await bank.list(year)).nodes
    for (const place of [{ regionCode: '450100' }, { industryCode: 'Q' }]) {
      const other = questionsOf(server, await buildAuthority(server, place))
      const refused = { code: 'QUESTIONS_BY_REGION', reason: expect.stringContaining('保密') }
      expect(await other.bank(year)).toMatchObject({ kinds: [], permissions: { canEdit: refused, canPreview: refused } })
      expect(await other.list(year)).toMatchObject({ totalCount: 0, nodes: [] })
      const answers = [await other.add(year, typedQuestion()), await other.change(known, typedQuestion()), await other.remove(known), await other.preview(year)]
      expect(answers.map(({ __typename, code }) => [__typename, code])).toEqual(Array(4).fill(['NotAllowed', 'QUESTIONS_BY_REGION']))
      await expect(other.exported(year)).rejects.toThrow('403')
    }
    expect((await bank.list(year)).totalCount).toBe(130)
  })

  it('units, support, auditors and those who sit it are refused at every door, and a visitor too', async () => {
    const unit = await buildUnit(server)
    const [known] = (await bank.list(year)).nodes
    const others = [await buildAdministrator(server, { unit }), await buildStaff(server, Role.UNIT, unit), await buildStaff(server, Role.SUPPORT), await buildStaff(server, Role.AUDITOR), await buildProfessional(server, { unit })]
    for (const who of others) {
      const other = questionsOf(server, who)
      for (const act of [other.bank(year), other.list(year), other.preview(year), other.add(year, typedQuestion()), other.change(known, typedQuestion()), other.remove(known)]) expect(await act).toEqual({ errors: ['FORBIDDEN'] })
      await expect(other.exported(year)).rejects.toThrow('403')
    }
    expect((await get(server, null, `/exports/questions.xlsx?year=${year}`)).statusCode).toBe(401)
  })

  it('no other type of the API leads to a question with its answer', () => {
    const paths = Object.values(buildApiSchema().getTypeMap()).flatMap(type =>
      'getFields' in type ? Object.values(type.getFields()).flatMap(field => (/^\[?BankQuestion(?:Connection)?\b/.test(String(field.type)) ? [`${type.name}.${field.name}`] : [])) : [],
    )
    expect(paths.sort()).toEqual(['BankQuestionConnection.nodes', 'Query.bankQuestions'])
  })
})

describe('list', () => {
  it('is narrowed by kind and text, in pages, with a constant number of statements', async () => {
    await bank.add(year, typedQuestion({ stem: '一带一路“高质量”共建100%的原则是' }))
    await bank.add(year, typedQuestion({ kind: 'MULTIPLE', options: ['共商', '写作"共建"', '共享'], correct: [0, 1, 2] }))
    expect((await bank.list(year, { text: '100%的' })).nodes).toMatchObject([{ stem: '一带一路“高质量”共建100%的原则是', options: ['甲', '乙', '丙'], correct: [1], demo: false }])
    expect((await bank.list(year, { text: '作"共' })).nodes).toMatchObject([{ kind: 'MULTIPLE', correct: [0, 1, 2] }])
    expect((await bank.list(year, { kind: 'TRUE_FALSE' })).totalCount).toBe(10)
    const statements = async (first: number) => (await statementsOf(server, () => bank.list(year, {}, { first }))).length
    expect(await statements(100)).toBe(await statements(2))
    const first = await bank.list(year, {}, { first: 2 })
    const second = await bank.list(year, {}, { first: 2, after: first.pageInfo.endCursor })
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)).size).toBe(4)
    expect((await bank.list(2019)).nodes).toEqual([])
    expect(await bank.bank(2019)).toBeNull()
  })
})

describe('adding and changing', () => {
  it('names every fault at once, by field', async () => {
    const faults = async (overrides: Record<string, unknown>) => codes(await bank.add(year, typedQuestion(overrides)))
    expect(await faults({ stem: '  ', options: ['甲', '', ' 甲 ', '字'.repeat(301)], correct: [0, 1] })).toEqual([
      'input.stem QUESTION_STEM_REQUIRED',
      'input.options.1 QUESTION_OPTION_EMPTY',
      'input.options.2 QUESTION_OPTION_TWICE',
      'input.options.3 TOO_LONG',
      'input.correct QUESTION_CORRECT_ONE',
    ])
    expect(await faults({ stem: '字'.repeat(1001), options: ['甲'], correct: [] })).toEqual(['input.stem TOO_LONG', 'input.options QUESTION_OPTIONS_FEW', 'input.correct QUESTION_CORRECT_NONE'])
    expect(await faults({ options: Array.from({ length: 9 }, (_, i) => `项${i}`) })).toEqual(['input.options QUESTION_OPTIONS_MANY'])
    expect(await faults({ kind: 'MULTIPLE', correct: [2] })).toEqual(['input.correct QUESTION_CORRECT_TWO'])
    expect(await faults({ correct: [3] })).toEqual(['input.correct QUESTION_CORRECT_UNKNOWN'])
    expect(await faults({ stem: 'x\0' })).toEqual(['input.stem CONTROL_CHARACTERS'])
    expect(await faults({ kind: 'TRUE_FALSE', options: [], correct: [0, 1] })).toEqual(['input.correct QUESTION_CORRECT_ONE'])
    expect((await bank.list(year)).totalCount).toBe(130)
  })

  it('adds once for one key, also of two at once, and tells of one that is there already', async () => {
    const typed = typedQuestion()
    const [one, two] = await Promise.all([bank.add(year, typed, 'same-key'), bank.add(year, typed, 'same-key')])
    expect(one).toMatchObject({ __typename: 'BankQuestion', version: 1, year })
    expect(two.id).toBe(one.id)
    const again = await bank.add(year, { ...typed, options: typed.options.toReversed() })
    expect(again.fields).toEqual([{ path: 'input.stem', code: 'QUESTION_THERE', message: expect.stringContaining(`Q${one.id}`) }])
    expect(await bank.add(2019, typed)).toMatchObject({ __typename: 'NotFound' })
    expect(await bank.add(year, { kind: 'TRUE_FALSE', stem: '对不对', options: [], correct: [1] })).toMatchObject({ options: ['正确', '错误'], correct: [1] })
    expect(await trail(one.id)).toEqual([['ADDED', { year, question: `Q${one.id}`, questionKind: 'SINGLE' }]])
  })

  it('changes what was seen, tells of a conflict and of a lost answer, and writes down which parts, never their words', async () => {
    const added = await bank.add(year, typedQuestion())
    const wanted = { kind: 'SINGLE', stem: `改过的${added.id}`, options: added.options, correct: [2] }
    const changed = await bank.change(added, wanted)
    expect(changed).toMatchObject({ ...wanted, version: 2, id: added.id })
    expect(await bank.change(added, wanted)).toMatchObject({ __typename: 'BankQuestion', version: 2 })
    expect(await bank.change(added, { ...wanted, stem: '别的' })).toMatchObject({ __typename: 'Conflict', version: 2 })
    expect(codes(await bank.change(changed, { ...wanted, kind: 'MULTIPLE', correct: [0, 1] }))).toEqual(['input.kind QUESTION_KIND_FIXED'])
    const other = await bank.add(year, typedQuestion())
    expect(codes(await bank.change(changed, { ...wanted, stem: other.stem }))).toEqual(['input.stem QUESTION_THERE'])
    expect(await bank.change(changed, wanted)).toMatchObject({ version: 2 })
    const written = { year, question: `Q${added.id}`, questionKind: 'SINGLE' }
    expect(await trail(added.id)).toEqual([['ADDED', written], ['EDITED', { ...written, parts: ['stem', 'correct'] }]])
  })
})

describe('removing', () => {
  it('is refused where a published year would keep fewer than its paper asks, and not in a draft', async () => {
    await composed({ trueFalseCount: 10 })
    const [question] = (await bank.list(year, { kind: 'TRUE_FALSE' })).nodes
    expect(question.permissions.canRemove).toMatchObject({ allowed: false, code: 'QUESTION_NEEDED', reason: expect.stringContaining('10 道判断题') })
    expect(await bank.remove(question)).toMatchObject({ __typename: 'NotAllowed', code: 'QUESTION_NEEDED' })
    await composed({ trueFalseCount: 9 })
    const [one, two] = (await bank.list(year, { kind: 'TRUE_FALSE' })).nodes
    const both = await Promise.all([bank.remove(one), bank.remove(two)])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['BankQuestion', 'NotAllowed'])
    await composed({ status: 'DRAFT', trueFalseCount: 9 })
    const [left] = (await bank.list(year, { kind: 'TRUE_FALSE' })).nodes
    expect(await bank.remove({ ...left, version: 7 })).toMatchObject({ __typename: 'Conflict', version: 1 })
    expect(await bank.remove(left)).toMatchObject({ __typename: 'BankQuestion', id: left.id })
    expect(await bank.remove(left)).toMatchObject({ __typename: 'NotFound' })
    expect(await trail(left.id)).toEqual([['REMOVED', { year, question: `Q${left.id}`, questionKind: 'TRUE_FALSE' }]])
  })
})

describe('what has been drawn', () => {
  it('stays as it was, open and closed, whatever becomes of the question', async () => {
    await execute('delete from exam_question')
    await composed({ singleCount: 1, multipleCount: 0, trueFalseCount: 0 })
    await execute("delete from exam_question where kind <> 'SINGLE'")
    const { courseIds } = await composed({ singleCount: 2, multipleCount: 0, trueFalseCount: 0 })
    await execute('delete from exam_question')
    const [kept, gone] = [await bank.add(year, typedQuestion()), await bank.add(year, typedQuestion())]
    const exams = await Promise.all([1, 2].map(async () => {
      const person = await buildProfessional(server, { unit: await buildUnit(server) })
      await completeCourses(server, person, year, courseIds)
      return examsOf(server, person)
    }))
    const [open, closed] = [await exams[0]!.open(year), await exams[1]!.open(year)]
    const solution = await solutionOf(server, open.id)
    await exams[0]!.save(open.id, 1, solution[0]!)
    await exams[1]!.handIn(closed.id)
    const papers = () => server.app.database.reader.rows('select id, paper, solution, score from exam_attempt where year = ? order by id', [year])
    const before = await papers()

    await bank.change(kept, { kind: 'SINGLE', stem: '完全不同', options: ['一', '二'], correct: [0] })
    await composed({ singleCount: 1, multipleCount: 0, trueFalseCount: 0 })
    expect(await bank.remove(gone)).toMatchObject({ __typename: 'BankQuestion' })

    expect(await papers()).toEqual(before)
    expect((await exams[0]!.open(year)).questions).toEqual(open.questions)
    await exams[0]!.save(open.id, 2, solution[1]!)
    expect(await exams[0]!.handIn(open.id)).toMatchObject({ score: 100 })
    expect(await exams[1]!.read(closed.id)).toMatchObject({ score: 0 })
  })
})

describe('试看试卷', () => {
  it('draws a paper as a candidate gets it, makes no attempt, and says where the bank has too few', async () => {
    const attempts = () => server.app.database.reader.rows('select count(*) from exam_attempt', [])
    const before = await attempts()
    const { __typename, questions } = await bank.preview(year)
    expect(__typename).toBe('PaperPreview')
    expect(questions.map(({ number, kind }: { number: number; kind: string }) => `${number} ${kind}`)).toEqual(['1 SINGLE', '2 SINGLE', '3 SINGLE', '4 SINGLE', '5 MULTIPLE', '6 TRUE_FALSE'])
    expect(await attempts()).toEqual(before)
    await composed({ trueFalseCount: 11 })
    expect(await bank.preview(year)).toMatchObject({ __typename: 'NotAllowed', code: 'QUESTIONS_TOO_FEW' })
    expect((await bank.bank(year)).permissions.canPreview).toMatchObject({ allowed: false, code: 'QUESTIONS_TOO_FEW' })
    expect(await bank.preview(2019)).toMatchObject({ __typename: 'NotFound' })
  })
})
