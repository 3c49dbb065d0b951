/** A course as it is published. */
export interface CourseData {
  readonly kind: 'REQUIRED' | 'ELECTIVE'
  readonly title: string
  /** 领域 of an elective. */
  readonly area?: string
}

/** What is known of a year's public subjects from documents. */
export interface PublicYearData {
  readonly studyOpensOn: string | null
  readonly studyClosesOn: string | null
  readonly makeUpOpensOn: string | null
  readonly makeUpClosesOn: string | null
  /** Which document it rests on, and what is not known, in Chinese. */
  readonly source: string
  readonly courses: readonly CourseData[]
}

/** Of the notice of 2025: 60 points pass, and there are three attempts. */
export const examRule = { passMark: 60, attempts: 3 } as const

const unknownWindow = { studyOpensOn: null, studyClosesOn: null, makeUpOpensOn: null, makeUpClosesOn: null } as const
/** 2022年至2024年…可在2025年度进行补学补考. */
const madeUpIn2025 = { makeUpOpensOn: '2025-01-01', makeUpClosesOn: '2025-12-31' } as const
const exam = '考试60分合格、3次机会：桂人社函〔2025〕80号；考试时长和题量未知。'
const makeUp = '2025年度补学补考：桂人社函〔2025〕80号一（三）1。'

/** The years of which something is known; titles as published. A year stays a draft until its lessons are there. */
export const publicYears: Readonly<Record<number, PublicYearData>> = {
  2020: { ...unknownWindow, source: `必修主题取自系统界面示例；学习期限、选修课未知。${exam}`, courses: [{ kind: 'REQUIRED', title: '当代科学技术前沿知识' }] },
  2021: {
    ...unknownWindow,
    studyOpensOn: '2021-05-13',
    studyClosesOn: '2021-12-31',
    source: `必修主题和学习期限：桂人社函〔2021〕113号；选修课未知。${exam}`,
    courses: [{ kind: 'REQUIRED', title: '广西发展新机遇' }],
  },
  2022: { ...unknownWindow, ...madeUpIn2025, source: `必修、选修课程和学时未知。${makeUp}${exam}`, courses: [] },
  2023: { ...unknownWindow, ...madeUpIn2025, source: `必修、选修课程和学时未知。${makeUp}${exam}`, courses: [] },
  2024: {
    ...unknownWindow,
    ...madeUpIn2025,
    source: `必修主题：2024年度公需和专业科目通知（2024-04-29）；学习期限、选修课程未知。${makeUp}${exam}`,
    courses: [{ kind: 'REQUIRED', title: '高质量共建“一带一路” 谱写人类命运共同体新篇章' }],
  },
  2025: {
    ...unknownWindow,
    studyOpensOn: '2025-01-01',
    studyClosesOn: '2025-12-31',
    source: `必修主题、选修领域和学习截止日期：桂人社函〔2025〕80号一（一）、（三）1；开始日期按年度计，选修课程名称未知，以领域为名。${exam}`,
    courses: [
      { kind: 'REQUIRED', title: '广西“一区两地一园一通道”建设' },
      { kind: 'REQUIRED', title: '人工智能时代的机遇与挑战——预训练大模型与生成式 AI' },
      { kind: 'ELECTIVE', title: '民族团结', area: '民族团结' },
      { kind: 'ELECTIVE', title: '知识产权保护', area: '知识产权保护' },
      { kind: 'ELECTIVE', title: '安全生产', area: '安全生产' },
    ],
  },
}
