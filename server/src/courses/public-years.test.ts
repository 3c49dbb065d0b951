import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { attempt, send, signedIn } from '../../test/ask.js'
import { buildPublicYear, study as studyOf } from '../../test/courses.js'
import { buildAdministrator, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { create as enter } from '../../test/hours.js'
import { ownDatabase } from '../../test/own-database.js'
import { buildAuthority, fillBank, publicYears, typed } from '../../test/public-years.js'
import { withRows } from '../../test/statements.js'
import { copied } from './copy-public-year.js'
import { PublicSubjectYear } from './public-year.entity.js'

const server = testServer(await ownDatabase('publicyears'))
const years = publicYears(server)
const study = studyOf(server)
const rows = (sql: string, ...params: (string | number)[]) => server.app.database.reader.rows(sql, params)
let region: Person
let person: Person & { professionalId: number }

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  region = await buildAuthority(server)
  person = await buildProfessional(server, { unit: await buildUnit(server) })
})
/** A draft with courses of two lessons and a bank, as an authority sees it. */
async function draft(overrides: Parameters<typeof buildPublicYear>[1] = {}) {
  const built = await buildPublicYear(server, { status: 'DRAFT', lessons: 2, electives: 1, ...overrides })
  await fillBank(server, built.year, 2)
  return { ...built, seen: await years.read(region, built.year) }
}
/** The values of a year that is not of 2026. */
const daysOf = (year: number) => ({ studyOpensOn: `${year}-01-01`, studyClosesOn: `${year}-12-31` })
/** Forgets years that a test makes. */
async function without(...made: number[]) {
  for (const year of made) {
    const em = server.app.database.fork().getConnection()
    for (const sql of ['delete from exam_question where year = ?', 'delete from lesson where course_id in (select id from course where year = ?)', 'delete from course_material where course_id in (select id from course where year = ?)', 'delete from course where year = ?', 'delete from public_year where year = ?']) await em.execute(sql, [year])
  }
}

describe('who', () => {
  it('is the whole region’s authority; a city’s and an industry’s read and are told why', async () => {
    const { year, seen } = await draft()
    expect(seen).toMatchObject({ status: 'DRAFT', requiredCourses: 1, electiveCourses: 1, lessons: 4, bank: { single: 2, multiple: 2, trueFalse: 2 }, permissions: { canEdit: { allowed: true }, canPublish: { allowed: true }, canUnpublish: { code: 'PUBLIC_YEAR_DRAFT' } } })
    for (const office of [{ regionCode: '450100' }, { industryCode: 'Q' }]) {
      const other = await buildAuthority(server, office)
      expect(await years.read(other, year)).toMatchObject({ year, permissions: { canEdit: { allowed: false, code: 'PUBLIC_YEARS_BY_REGION' }, canPublish: { code: 'PUBLIC_YEARS_BY_REGION' } } })
      expect((await years.list(other)).publicYearsPermissions).toMatchObject({ canCreate: { code: 'PUBLIC_YEARS_BY_REGION' } })
      for (const outcome of [await years.create(other, 2028), await years.edit(other, seen), await years.publish(other, seen), await years.publish(other, seen, 'unpublish')]) {
        expect(outcome).toMatchObject({ __typename: 'NotAllowed', code: 'PUBLIC_YEARS_BY_REGION' })
      }
    }
    expect(await years.read(region, year)).toEqual(seen)
  })

  it('is nobody of a unit and no professional, for whom none of it exists', async () => {
    const input = { year: 2028, version: 1, input: typed }
    const outsiders = [person, await buildAdministrator(server, { unit: await buildUnit(server) }), null]
    for (const who of outsiders) {
      for (const document of [
        '{ publicYears { year } }',
        '{ publicYearsPermissions { newYears } }',
        'query ($year: Int!) { publicYear(year: $year) { year } }',
        'mutation ($year: Int!) { createPublicYear(year: $year) { __typename } }',
        'mutation ($year: Int!, $version: Int!, $input: PublicYearInput!) { editPublicYear(year: $year, version: $version, input: $input) { __typename } }',
        'mutation ($year: Int!, $version: Int!) { publishPublicYear(year: $year, version: $version) { __typename } }',
        'mutation ($year: Int!, $version: Int!) { unpublishPublicYear(year: $year, version: $version) { __typename } }',
      ]) {
        const answer = await attempt(server, who, document, input)
        expect(answer.errors?.[0]?.extensions?.['code']).toBe(who ? 'FORBIDDEN' : 'UNAUTHENTICATED')
      }
    }
  })
})

describe('a new year', () => {
  it('takes rules, courses, lessons, materials and questions over as rows of its own, and no days and hours', async () => {
    const { year: from } = await draft({ passMark: 70, examMinutes: 45, lessons: 3 })
    const made = await years.create(region, 2027, from)
    expect(made).toMatchObject({
      year: 2027, status: 'DRAFT', version: 1, passMark: 70, examMinutes: 45, singleCount: 1, requiredCourses: 1, electiveCourses: 1, lessons: 6, bank: { single: 2, multiple: 2, trueFalse: 2 },
      studyOpensOn: null, makeUpOpensOn: null, requiredHours: null, electiveHours: null, demo: true, source: expect.stringContaining(`沿用${from}年度`), editedBy: region.name, missing: [{ code: 'PUBLIC_YEAR_NO_WINDOW' }],
    })
    const contents = (year: number) => rows('select c.kind, c.title, l.title as lesson, l.film_key, l.hls_key, l.captions_key, m.storage_key from course c join lesson l on l.course_id = c.id join course_material m on m.course_id = c.id where c.year = ? order by c.id, l.id', year)
    expect(await contents(2027)).toEqual(await contents(from))
    expect(await rows('select count(*) from lesson l join course c on c.id = l.course_id where c.year in (?, 2027) group by l.id having count(*) > 1', from)).toEqual([])
    expect(await years.create(region, 2027, from)).toEqual(made)
    expect(await years.create(await buildAuthority(server), 2027)).toMatchObject({ fields: [{ path: 'year', code: 'PUBLIC_YEAR_THERE' }] })
    await without(2027)
  })

  it('is asked for as every year before, and entered from its first day on', async () => {
    await years.create(region, 2028)
    expect(await rows('select total, professional_hours, public_required, public_elective, entry_opens_on from annual_requirement where year = 2028')).toEqual([[900, 600, null, null, '2028-01-01']])
    expect(await enter(server, person, { year: 2028, startsOn: '2026-05-01', endsOn: '2026-05-01' })).toMatchObject({ fields: [{ code: 'YEAR_NOT_YET' }] })
    await without(2028)
  })

  it('lies between the first that is known and two years ahead; everything wrong is said at once', async () => {
    expect((await years.list(region)).publicYearsPermissions.newYears).toEqual([2026, 2028, 2027])
    expect(await years.create(region, 2029, 1800)).toMatchObject({ fields: [{ path: 'year', code: 'PUBLIC_YEAR_RANGE' }, { path: 'copyFrom', code: 'PUBLIC_YEAR_COPY_UNKNOWN' }] })
    expect(await years.create(region, 2019)).toMatchObject({ fields: [{ code: 'PUBLIC_YEAR_RANGE' }] })
  })

  it('made twice at once is one', async () => {
    const { year: from } = await draft()
    const made = await Promise.all([years.create(region, 2027, from), years.create(region, 2027, from)])
    expect(made[1]).toEqual(made[0])
    expect(made[0]).toMatchObject({ requiredCourses: 1, electiveCourses: 1 })
    await without(2027)
  })
})

describe('editing', () => {
  it('names everything wrong at once, by field, and changes nothing', async () => {
    const { year, seen } = await draft()
    const wrong = {
      studyOpensOn: `${year}-02-30`, studyClosesOn: '2026-01-01', makeUpOpensOn: null, makeUpClosesOn: `${year + 1}-01-01`, requiredHours: 20.3, electiveHours: 0,
      passMark: 0, attempts: 11, examMinutes: 4, singleCount: -1, multipleCount: 101, source: ' ',
    }
    const { fields } = await years.edit(region, seen, wrong)
    expect(fields.map(({ path, code }: Record<string, string>) => `${path} ${code}`)).toEqual([
      'input.studyOpensOn NOT_A_DAY', 'input.studyClosesOn WINDOW_DAY_FAR', 'input.makeUpOpensOn PUBLIC_YEAR_HALF_WINDOW', 'input.requiredHours PUBLIC_YEAR_HOURS', 'input.electiveHours PUBLIC_YEAR_HOURS',
      'input.passMark PUBLIC_YEAR_NUMBER', 'input.attempts PUBLIC_YEAR_NUMBER', 'input.examMinutes PUBLIC_YEAR_NUMBER', 'input.singleCount PUBLIC_YEAR_NUMBER', 'input.multipleCount PUBLIC_YEAR_NUMBER', 'input.source PUBLIC_YEAR_SOURCE',
    ])
    const days = daysOf(year)
    expect((await years.edit(region, seen, { ...days, studyClosesOn: `${year - 1}-12-31` })).fields).toMatchObject([{ code: 'WINDOW_DAY_FAR' }])
    expect((await years.edit(region, seen, { studyOpensOn: days.studyClosesOn, studyClosesOn: days.studyOpensOn })).fields).toMatchObject([{ path: 'input.studyClosesOn', code: 'PUBLIC_YEAR_ENDS_BEFORE' }])
    expect((await years.edit(region, seen, { ...days, makeUpOpensOn: days.studyClosesOn, makeUpClosesOn: `${year + 1}-06-30` })).fields).toMatchObject([{ path: 'input.makeUpOpensOn', code: 'PUBLIC_YEAR_MAKE_UP_EARLY' }])
    expect(await years.read(region, year)).toEqual(seen)
  })

  it('is kept with who did it and what changed; the same again is the same, and who comes second is told by whom', async () => {
    const { year, seen } = await draft()
    const input = { ...daysOf(year), makeUpOpensOn: `${year + 1}-01-01`, makeUpClosesOn: `${year + 1}-12-31`, requiredHours: 20, electiveHours: 12.5, passMark: 75 }
    const edited = await years.edit(region, seen, input)
    expect(edited).toMatchObject({ ...typed, ...input, version: seen.version + 1, editedBy: region.name })
    expect(await rows('select public_required, public_elective, study_closes_on, version from annual_requirement where year = ?', year)).toEqual([[200, 125, `${year}-12-31`, 1]])
    expect(await years.edit(region, seen, input)).toEqual(edited)
    expect(await years.edit(region, edited, input)).toEqual(edited)
    expect(await years.edit(region, seen, { ...input, passMark: 80 })).toMatchObject({ __typename: 'Conflict', version: edited.version, by: region.name })
    expect(await years.edit(region, { year: 1801, version: 1 })).toMatchObject({ code: 'NOT_FOUND' })
    const trail = await rows("select action, actor_id, unit_id, details from audit_row where noun = 'PUBLIC_YEAR' and subject_id = ? order by id", year)
    expect(trail.map(([action, actor, unit]) => [action, Number(actor), Number(unit)])).toEqual([['EDITED', region.accountId, region.unitId]])
    expect(JSON.parse(String(trail[0]![3]))).toMatchObject({ year, passMark: '60 → 75', electiveHours: '10 → 12.5', makeUpOpensOn: `— → ${year + 1}-01-01`, demo: 'true → false' })
  })

  it('leaves a published year its days and its paper', async () => {
    const { year, seen } = await draft()
    const edited = await years.edit(region, seen, daysOf(year))
    expect(await years.edit(region, edited, { ...daysOf(year), singleCount: 3 })).toMatchObject({ singleCount: 3, missing: [{ code: 'PUBLIC_YEAR_BANK_SINGLE' }] })
    const published = await years.publish(region, await years.edit(region, await years.read(region, year), daysOf(year)))
    expect(await years.edit(region, published, { studyOpensOn: null, studyClosesOn: null, singleCount: 3 })).toMatchObject({
      fields: [{ path: 'input.singleCount', code: 'PUBLIC_YEAR_BANK_SINGLE', message: expect.stringContaining('3') }, { path: 'input.studyOpensOn', code: 'PUBLIC_YEAR_NO_WINDOW' }],
    })
    expect(await years.edit(region, published, { ...daysOf(year), singleCount: 0, multipleCount: 0, trueFalseCount: 0 })).toMatchObject({ fields: [{ path: 'input.singleCount', code: 'PUBLIC_YEAR_NO_PAPER' }] })
  })
})

describe('publication', () => {
  it('is refused with the whole list of what is missing', async () => {
    const { year } = await buildPublicYear(server, { status: 'DRAFT', studyOpensOn: null, studyClosesOn: null, required: 0, electives: 2, lessons: 0 })
    const seen = await years.read(region, year)
    const refused = await years.publish(region, seen)
    expect(refused).toMatchObject({ __typename: 'PublicYearIncomplete', code: 'PUBLIC_YEAR_INCOMPLETE' })
    expect(refused.missing.map(({ code }: { code: string }) => code)).toEqual([
      'PUBLIC_YEAR_NO_WINDOW', 'PUBLIC_YEAR_NO_REQUIRED', 'PUBLIC_YEAR_NO_LESSONS', 'PUBLIC_YEAR_NO_LESSONS', 'PUBLIC_YEAR_BANK_SINGLE', 'PUBLIC_YEAR_BANK_MULTIPLE', 'PUBLIC_YEAR_BANK_TRUE_FALSE',
    ])
    expect(refused.missing).toEqual(seen.missing)
    expect(await years.read(region, year)).toEqual(seen)
  })

  it('also where a lesson shows nothing, or the paper has no questions', async () => {
    const { year, courses } = await draft({ singleCount: 0, multipleCount: 0, trueFalseCount: 0 })
    await server.app.database.fork().getConnection().execute('update lesson set film_key = null, hls_key = null where id = ?', [courses[0]!.lessons[0]!])
    expect((await years.read(region, year)).missing).toMatchObject([{ code: 'PUBLIC_YEAR_EMPTY_LESSONS', message: expect.stringContaining('课程0') }, { code: 'PUBLIC_YEAR_NO_PAPER' }])
  })

  it('makes it exist for those who study, and is taken back while nobody has begun', async () => {
    const { year, courses, seen } = await draft()
    expect(await study.year(person, year)).toBeUndefined()
    const published = await years.publish(region, seen)
    expect(published).toMatchObject({ status: 'PUBLISHED', permissions: { canPublish: { code: 'PUBLIC_YEAR_PUBLISHED' }, canUnpublish: { allowed: true } } })
    expect(await years.publish(region, seen)).toEqual(published)
    expect(await years.publish(region, published)).toMatchObject({ code: 'PUBLIC_YEAR_PUBLISHED' })
    expect(await study.year(person, year)).toMatchObject({ canStudy: { allowed: true } })
    const back = await years.publish(region, published, 'unpublish')
    expect(back).toMatchObject({ status: 'DRAFT' })
    expect(await study.start(person, courses[0]!.lessons[0]!)).toMatchObject({ code: 'NOT_FOUND' })
    const again = await years.publish(region, back)
    expect(await study.start(person, courses[0]!.lessons[0]!)).toMatchObject({ __typename: 'StudyStarted' })
    expect(await years.publish(region, again, 'unpublish')).toMatchObject({ code: 'PUBLIC_YEAR_BEGUN' })
    expect(await years.publish(region, seen)).toMatchObject({ __typename: 'Conflict' })
  })

  it('taken back while somebody begins is either: never a year that is begun and not there', async () => {
    for (let i = 0; i < 5; i++) {
      const { courses, seen } = await draft()
      const published = await years.publish(region, seen)
      const [back, begun] = await Promise.all([years.publish(region, published, 'unpublish'), study.start(person, courses[0]!.lessons[0]!)])
      expect([[back.code ?? 'DONE', begun.__typename].join(' ')]).toEqual([back.code ? 'PUBLIC_YEAR_BEGUN StudyStarted' : 'DONE NotFound'])
    }
  })
})

it('the list has every year, the newest first, in as many statements as one', async () => {
  await draft()
  const counted = async (document: string, variables = {}) => {
    let count = 0
    const cookie = await signedIn(server, region)
    const { data } = await withRows(server, real => async (sql, params) => (count++, real(sql, params)), () => send(server, cookie, document, variables))
    return { count, data }
  }
  const all = await counted('{ publicYears { year missing { code } permissions { canUnpublish { code } } } }')
  const one = await counted('query ($year: Int!) { publicYear(year: $year) { year missing { code } permissions { canUnpublish { code } } } }', { year: 2025 })
  expect(all.count).toBe(one.count)
  const listed = all.data.publicYears.map(({ year }: { year: number }) => year)
  expect(listed).toEqual(listed.toSorted((a: number, b: number) => b - a))
  expect(listed).toHaveLength(await server.app.database.fork().count(PublicSubjectYear))
})

it('what a new year takes over is every column of a course, a lesson, a material and a question: a new one must be one of them', () => {
  const own = ['id', 'version', 'year', 'course_id', 'asked_since', 'made_key', 'idempotency_key']
  const entities = [...server.app.database.orm.getMetadata().getAll().values()]
  for (const [table, columns] of Object.entries(copied)) {
    const held = entities.find(({ tableName }) => tableName === table)!.props.flatMap(({ fieldNames }) => fieldNames ?? [])
    expect([table, ...columns].sort()).toEqual([table, ...new Set(held.filter(column => !own.includes(column)))].sort())
  }
})
