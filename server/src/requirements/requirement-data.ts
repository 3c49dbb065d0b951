/** What a year asks of everybody, and its windows. Hours are in tenths of a 学时, days yyyy-mm-dd in Asia/Shanghai. */
export interface RequirementData {
  readonly year: number
  readonly total: number
  readonly professional: number
  /** Hours that all required public courses of the year and their examination give; null where not known. */
  readonly publicRequired: number | null
  /** Hours that the elective public courses of the year give; null where not known. */
  readonly publicElective: number | null
  /** The first and last day on which records of the year are entered. */
  readonly entryOpensOn: string
  readonly entryClosesOn: string
  /** The last day for the unit's review. */
  readonly reviewClosesOn: string
  /** The last day for study and examination of the year's public courses; null where not known. */
  readonly studyClosesOn: string | null
  /** Which document each part rests on, and what is not known, in Chinese. */
  readonly source: string
}

/** The first year that the system knows. */
export const firstYear = 2020

type PublicSubjects = Pick<RequirementData, 'publicRequired' | 'publicElective' | 'studyClosesOn' | 'source'>

const annual = '总学时与专业科目学时：桂人社规〔2019〕4号第四条，专业科目按总学时的三分之二计。'
const window2025 = '登记与审验期限：桂人社函〔2025〕80号一（三）1。'
const windowByAnalogy = '登记与审验期限：参照2025年度。'

const publicSubjectsByYear: Readonly<Record<number, PublicSubjects>> = {
  2021: {
    publicRequired: 150,
    publicElective: null,
    studyClosesOn: '2021-12-31',
    source: `${annual}必修15学时（学习10、考试5）及学习期限：桂人社函〔2021〕113号；选修学时未知。${windowByAnalogy}`,
  },
  2024: {
    publicRequired: 150,
    publicElective: null,
    studyClosesOn: null,
    source: `${annual}必修15学时：2024年度公需和专业科目通知（2024-04-29）；选修学时与学习期限未知。${windowByAnalogy}`,
  },
  2025: {
    publicRequired: 200,
    publicElective: 100,
    studyClosesOn: '2025-12-31',
    source: `${annual}必修20学时、选修10学时及学习期限：桂人社函〔2025〕80号一（一）、（三）1。${window2025}`,
  },
}

const unknownPublicSubjects: PublicSubjects = {
  publicRequired: null,
  publicElective: null,
  studyClosesOn: null,
  source: `${annual}公需科目学时与学习期限未知。${windowByAnalogy}`,
}

/**
 * The requirement of a year: 90 学时, 60 of them professional, in every year; public subjects as far as they are known.
 * Entry is open from 1 January to 31 March of the next year, when review closes too: so the notice has it for 2025, and
 * so it is taken for the others.
 * @throws RangeError for a year before 2020 and for what is no year.
 */
export function requirementOf(year: number): RequirementData {
  if (!Number.isInteger(year) || year < firstYear) throw new RangeError(`no requirement is known for ${year}`)
  return {
    year,
    total: 900,
    professional: 600,
    entryOpensOn: `${year}-01-01`,
    entryClosesOn: `${year + 1}-03-31`,
    reviewClosesOn: `${year + 1}-03-31`,
    ...(publicSubjectsByYear[year] ?? unknownPublicSubjects),
  }
}
