import type { HourFormula } from './half-days.js'
import { provisions } from './hour-rule-provisions.js'

/** 专业科目, and 必修 and 选修 of 公需科目. */
export type CategorySubject = 'PROFESSIONAL' | 'PUBLIC_REQUIRED' | 'PUBLIC_ELECTIVE'

/** The rule by which the hours of a category are found, from a day on. */
export interface HourRuleData {
  readonly formula: HourFormula
  /** SUGGEST: what the rule gives may be changed. WARN: another number is pointed out. BLOCK: it is refused. */
  readonly enforce: 'SUGGEST' | 'WARN' | 'BLOCK'
  /** PLACEHOLDER: the values of the governing document are not known, so the rule never gives a number. */
  readonly status: 'CONFIRMED' | 'PLACEHOLDER'
  /** The source of the rule, in Chinese and in English. */
  readonly legalBasis: string
  readonly legalBasisEn: string
  /** The first day, yyyy-mm-dd, that the rule is applied to: the issue of the measure that it rests on. */
  readonly effectiveFrom: string
}

/** A category of recognition (认定类型): one of the first level, or one of the second that a record is entered under. */
export interface HourCategoryData {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** The category of the first level; null for those of the first level themselves. */
  readonly parentCode: string | null
  readonly subject: CategorySubject
  /** PERIOD has a start and an end; OBTAINED has one day (获得日期). */
  readonly dateKind: 'PERIOD' | 'OBTAINED'
  /** What belongs here and how its hours are found, in a line, in Chinese and in English. */
  readonly guidance: string
  readonly guidanceEn: string
  /** Null for the first level, under which nothing is entered. */
  readonly rule: HourRuleData | null
}

const halfDay: HourRuleData = {
  formula: 'HALF_DAY', enforce: 'SUGGEST', status: 'CONFIRMED', ...provisions.halfDay,
}
const asCertified: HourRuleData = {
  formula: 'AS_CERTIFIED', enforce: 'SUGGEST', status: 'CONFIRMED', ...provisions.organised,
}
const majorWork: HourRuleData = {
  formula: 'MANUAL', enforce: 'SUGGEST', status: 'PLACEHOLDER', ...provisions.majorWork,
}
const result: HourRuleData = {
  formula: 'MANUAL', enforce: 'SUGGEST', status: 'PLACEHOLDER', ...provisions.result,
}
const bySystem: HourRuleData = {
  formula: 'SYSTEM', enforce: 'BLOCK', status: 'CONFIRMED', ...provisions.publicSubjects,
}

/** The categories that are not entered by hand, under 公需科目. */
const publicSubjects: readonly HourCategoryData[] = [
  {
    code: 'PUBLIC', name: '公需科目', nameEn: 'Public subjects', parentCode: null,
    subject: 'PUBLIC_REQUIRED', dateKind: 'OBTAINED', rule: null,
    guidance: '公需科目学时由系统根据学习和考试情况自动计入，无需也不能手工登记。',
    guidanceEn: 'Hours of public subjects are credited by the system from study and examination; they are never entered by hand.',
  },
  {
    code: 'PUBLIC_REQUIRED', name: '必修', nameEn: 'Required', parentCode: 'PUBLIC',
    subject: 'PUBLIC_REQUIRED', dateKind: 'OBTAINED', rule: bySystem,
    guidance: '当年公需科目必修课：学完全部课程并通过考试后，由系统自动计入学时，不能手工登记。',
    guidanceEn: "The year's required public courses: credited by the system once all are studied and the examination is passed, never by hand.",
  },
  {
    code: 'PUBLIC_ELECTIVE', name: '选修', nameEn: 'Elective', parentCode: 'PUBLIC',
    subject: 'PUBLIC_ELECTIVE', dateKind: 'OBTAINED', rule: bySystem,
    guidance: '当年公需科目选修课：学完后由系统自动计入学时，不能手工登记。',
    guidanceEn: "The year's elective public courses: credited by the system once they are studied, never by hand.",
  },
]

/** The categories of 专业科目, under which people and units enter records. */
const professionalSubject: readonly HourCategoryData[] = [
  {
    code: 'TRAINING', name: '培训进修类', nameEn: 'Training and further study', parentCode: null,
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: null,
    guidance: '培训、进修、研修、讲座、远程教育等，一般按每半天 4 学时计算。',
    guidanceEn: 'Training, further study, seminars, lectures, distance education and the like, in general 4 hours each half day.',
  },
  {
    code: 'TRAINING_COURSE', name: '脱产、在职培训、进修、研修', nameEn: 'Full-time or part-time training, further study, seminars', parentCode: 'TRAINING',
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: halfDay,
    guidance: '脱产或在职参加的培训班、进修、研修；按实际时间每半天 4 学时计算，可按实际情况修改。',
    guidanceEn: 'Training classes, further study and seminars, full-time or beside work; 4 hours for each half day spent, which you may change to what it was.',
  },
  {
    code: 'TRAINING_LECTURE', name: '专题讲座', nameEn: 'Lectures', parentCode: 'TRAINING',
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: halfDay,
    guidance: '参加的专题讲座；按实际时间每半天 4 学时计算，可按实际情况修改。',
    guidanceEn: 'Lectures that you attended; 4 hours for each half day spent, which you may change to what it was.',
  },
  {
    code: 'TRAINING_REMOTE', name: '远程教育', nameEn: 'Distance education', parentCode: 'TRAINING',
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: halfDay,
    guidance: '网络学习等远程教育；按实际时间每半天 4 学时计算，可按实际情况修改。',
    guidanceEn: 'Online courses and other distance education; 4 hours for each half day spent, which you may change to what it was.',
  },
  {
    code: 'TRAINING_ORGANISED', name: '主管部门、行业组织举办或委托举办的培训', nameEn: 'Training held or commissioned by authorities or industry bodies', parentCode: 'TRAINING',
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: asCertified,
    guidance: '主管部门、行业组织举办或委托举办的培训；学时以承办单位或选派单位核定的为准，请照证明材料填写。',
    guidanceEn: 'Training held or commissioned by authorities or industry bodies; enter the hours that the organiser or the dispatching unit fixed.',
  },
  {
    code: 'WORK', name: '参与重大工作类', nameEn: 'Major work', parentCode: null,
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: null,
    guidance: '参与重大工作；学时按文件要求填写。',
    guidanceEn: 'Taking part in major work; enter the hours as the governing document says.',
  },
  {
    code: 'WORK_MAJOR', name: '参与重大工作', nameEn: 'Taking part in major work', parentCode: 'WORK',
    subject: 'PROFESSIONAL', dateKind: 'PERIOD', rule: majorWork,
    guidance: '参与的重大工作；系统未收录该类学时标准，请按文件要求填写学时。',
    guidanceEn: 'Major work that you took part in; the system does not hold its hours, so enter them as the governing document says.',
  },
  {
    code: 'RESULT', name: '成果著作类', nameEn: 'Results and publications', parentCode: null,
    subject: 'PROFESSIONAL', dateKind: 'OBTAINED', rule: null,
    guidance: '论文、著作、专利、获奖等成果；学时按文件要求填写，排序、等级等请写入认定内容说明。',
    guidanceEn: 'Papers, books, patents, awards and the like; enter the hours as the governing document says, and rank or level in the description.',
  },
  resultCategory('RESULT_PAPER', '论文', 'Paper', '发表的论文', 'A paper that you published'),
  resultCategory('RESULT_BOOK', '著作', 'Book', '出版的著作', 'A book that you published'),
  resultCategory('RESULT_PATENT', '专利', 'Patent', '获得的专利', 'A patent that you obtained'),
  resultCategory('RESULT_AWARD', '获奖成果', 'Award', '获奖的成果', 'A result of yours that won an award'),
]

/** All categories in the order of the pick list, each of the first level before its own. */
export const hourCategories: readonly HourCategoryData[] = [...professionalSubject, ...publicSubjects]

function resultCategory(code: string, name: string, nameEn: string, what: string, whatEn: string): HourCategoryData {
  return {
    code, name, nameEn, parentCode: 'RESULT', subject: 'PROFESSIONAL', dateKind: 'OBTAINED', rule: result,
    guidance: `${what}，填获得日期；系统未收录该类学时标准，请按文件要求填写学时。`,
    guidanceEn: `${whatEn}, with the day of it; the system does not hold its hours, so enter them as the governing document says.`,
  }
}
