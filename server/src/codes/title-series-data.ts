/** A 职称系列 with its titles. */
export interface TitleSeriesData {
  /** Two digits, its number in the national table. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /**
   * One line of advancement each: 正高级 | 副高级 | 中级 | 助理级 | 员级, every step the title in Chinese, a space and
   * its plain translation; a step that the line does not have is empty or left out at the end.
   */
  readonly ladders: readonly string[]
}

const researcher =
  '研究员 Research fellow | 副研究员 Associate research fellow | 助理研究员 Assistant research fellow | 研究实习员 Research trainee'

const lecturer =
  '正高级讲师 Senior lecturer (professorial) | 高级讲师 Senior lecturer | 讲师 Lecturer | 助理讲师 Assistant lecturer'

const instructor =
  '正高级实习指导教师 Senior practice instructor (professorial) | 高级实习指导教师 Senior practice instructor ' +
  '| 一级实习指导教师 Practice instructor, grade 1 | 二级实习指导教师 Practice instructor, grade 2 ' +
  '| 三级实习指导教师 Practice instructor, grade 3'

/** Series 01 to 12, as published by the ministry on 2021-11-02. */
export const confirmedTitleSeries: readonly TitleSeriesData[] = [
  { code: '01', name: '高等学校教师', nameEn: 'Teachers of higher education', ladders: [
    '教授 Professor | 副教授 Associate professor | 讲师 Lecturer | 助教 Teaching assistant',
  ] },
  { code: '02', name: '哲学社会科学研究人员', nameEn: 'Researchers in philosophy and social sciences', ladders: [researcher] },
  { code: '03', name: '自然科学研究人员', nameEn: 'Researchers in natural sciences', ladders: [researcher] },
  { code: '04', name: '卫生技术人员', nameEn: 'Health professionals', ladders: [
    '主任医师 Chief physician | 副主任医师 Deputy chief physician | 主治（主管）医师 Attending physician | 医师 Physician | 医士 Assistant physician',
    '主任药师 Chief pharmacist | 副主任药师 Deputy chief pharmacist | 主管药师 Pharmacist in charge | 药师 Pharmacist | 药士 Assistant pharmacist',
    '主任护师 Chief nurse | 副主任护师 Deputy chief nurse | 主管护师 Nurse in charge | 护师 Senior nurse | 护士 Nurse',
    '主任技师 Chief technologist | 副主任技师 Deputy chief technologist | 主管技师 Technologist in charge | 技师 Technologist | 技士 Assistant technologist',
  ] },
  { code: '05', name: '工程技术人员', nameEn: 'Engineers', ladders: [
    '正高级工程师 Senior engineer (professorial) | 高级工程师 Senior engineer | 工程师 Engineer | 助理工程师 Assistant engineer | 技术员 Technician',
  ] },
  { code: '06', name: '农业技术人员', nameEn: 'Agricultural professionals', ladders: [
    '正高级农艺师 Senior agronomist (professorial) | 高级农艺师 Senior agronomist | 农艺师 Agronomist | 助理农艺师 Assistant agronomist | 农业技术员 Agricultural technician',
    '正高级畜牧师 Senior animal husbandry specialist (professorial) | 高级畜牧师 Senior animal husbandry specialist | 畜牧师 Animal husbandry specialist | 助理畜牧师 Assistant animal husbandry specialist',
    '正高级兽医师 Senior veterinarian (professorial) | 高级兽医师 Senior veterinarian | 兽医师 Veterinarian | 助理兽医师 Assistant veterinarian',
    '农业技术推广研究员 Research fellow in agricultural extension',
  ] },
  { code: '07', name: '新闻专业人员', nameEn: 'Journalists', ladders: [
    '高级记者 Senior journalist | 主任记者 Chief journalist | 记者 Journalist | 助理记者 Assistant journalist',
    '高级编辑 Senior news editor | 主任编辑 Chief news editor | 编辑 News editor | 助理编辑 Assistant news editor',
  ] },
  { code: '08', name: '出版专业人员', nameEn: 'Publishing professionals', ladders: [
    '编审 Senior editor | 副编审 Associate senior editor | 编辑 Editor | 助理编辑 Assistant editor',
  ] },
  { code: '09', name: '图书资料专业人员', nameEn: 'Librarians', ladders: [
    '研究馆员 Research librarian | 副研究馆员 Associate research librarian | 馆员 Librarian | 助理馆员 Assistant librarian | 管理员 Library clerk',
  ] },
  { code: '10', name: '文物博物专业人员', nameEn: 'Cultural relics and museum professionals', ladders: [
    '研究馆员 Research curator | 副研究馆员 Associate research curator | 馆员 Curator | 助理馆员 Assistant curator',
  ] },
  { code: '11', name: '档案专业人员', nameEn: 'Archivists', ladders: [
    '研究馆员 Research archivist | 副研究馆员 Associate research archivist | 馆员 Archivist | 助理馆员 Assistant archivist | 管理员 Archive clerk',
  ] },
  { code: '12', name: '工艺美术专业人员', nameEn: 'Arts and crafts professionals', ladders: [
    '正高级工艺美术师 Senior craft artist (professorial) | 高级工艺美术师 Senior craft artist | 工艺美术师 Craft artist | 助理工艺美术师 Assistant craft artist | 工艺美术员 Craft worker',
  ] },
]

const artists = [
  ['演员', 'Performer'], ['演奏员', 'Instrumentalist'], ['编剧', 'Playwright'], ['导演（编导）', 'Director'],
  ['指挥', 'Conductor'], ['作曲', 'Composer'], ['作词', 'Lyricist'], ['摄影（摄像）师', 'Cinematographer'],
  ['舞美设计师', 'Stage designer'], ['艺术创意设计师', 'Creative designer'], ['美术师', 'Fine artist'],
  ['文学创作', 'Literary writer'], ['演出监督', 'Performance supervisor'], ['舞台技术', 'Stage technician'],
  ['录音师', 'Sound engineer'], ['剪辑师', 'Film editor'],
] as const

/** Series 13 to 27: their titles are general knowledge that the published table has not confirmed. */
export const editableTitleSeries: readonly TitleSeriesData[] = [
  { code: '13', name: '技工院校教师', nameEn: 'Teachers of technical schools', ladders: [lecturer, instructor] },
  { code: '14', name: '体育专业人员', nameEn: 'Sports professionals', ladders: [
    '国家级教练 Coach, national grade | 高级教练 Senior coach | 中级教练 Intermediate coach | 初级教练 Junior coach',
    '国家级运动防护师 Athletic trainer, national grade | 高级运动防护师 Senior athletic trainer | 中级运动防护师 Intermediate athletic trainer | 初级运动防护师 Junior athletic trainer',
  ] },
  { code: '15', name: '翻译专业人员', nameEn: 'Translators and interpreters', ladders: [
    '译审 Senior translator | 一级翻译 Translator, grade 1 | 二级翻译 Translator, grade 2 | 三级翻译 Translator, grade 3',
  ] },
  { code: '16', name: '播音主持专业人员', nameEn: 'Broadcasters', ladders: [
    '播音指导 Senior broadcaster | 主任播音员主持人 Chief announcer and host | 一级播音员主持人 Announcer and host, grade 1 | 二级播音员主持人 Announcer and host, grade 2',
  ] },
  { code: '17', name: '会计人员', nameEn: 'Accountants', ladders: [
    '正高级会计师 Senior accountant (professorial) | 高级会计师 Senior accountant | 会计师 Accountant | 助理会计师 Assistant accountant',
  ] },
  { code: '18', name: '统计专业人员', nameEn: 'Statisticians', ladders: [
    '正高级统计师 Senior statistician (professorial) | 高级统计师 Senior statistician | 统计师 Statistician | 助理统计师 Assistant statistician',
  ] },
  { code: '19', name: '经济专业人员', nameEn: 'Economists', ladders: [
    '正高级经济师 Senior economist (professorial) | 高级经济师 Senior economist | 经济师 Economist | 助理经济师 Assistant economist',
    '正高级人力资源管理师 Senior human resources manager (professorial) | 高级人力资源管理师 Senior human resources manager | 人力资源管理师 Human resources manager | 助理人力资源管理师 Assistant human resources manager',
    '正高级知识产权师 Senior intellectual property specialist (professorial) | 高级知识产权师 Senior intellectual property specialist | 知识产权师 Intellectual property specialist | 助理知识产权师 Assistant intellectual property specialist',
  ] },
  { code: '20', name: '实验技术人才', nameEn: 'Laboratory professionals', ladders: [
    '正高级实验师 Senior experimentalist (professorial) | 高级实验师 Senior experimentalist | 实验师 Experimentalist | 助理实验师 Assistant experimentalist | 实验员 Laboratory technician',
  ] },
  { code: '21', name: '中等职业学校教师', nameEn: 'Teachers of secondary vocational schools', ladders: [lecturer, instructor] },
  { code: '22', name: '中小学教师', nameEn: 'Teachers of primary and secondary schools', ladders: [
    '正高级教师 Senior teacher (professorial) | 高级教师 Senior teacher | 一级教师 Teacher, grade 1 | 二级教师 Teacher, grade 2 | 三级教师 Teacher, grade 3',
  ] },
  { code: '23', name: '艺术专业人员', nameEn: 'Artists', ladders: artists.map(([name, nameEn]) =>
    ['一', '二', '三', '四'].map((grade, index) => `${grade}级${name} ${nameEn}, grade ${index + 1}`).join(' | '),
  ) },
  { code: '24', name: '公共法律服务专业人员', nameEn: 'Public legal service professionals', ladders: [
    '一级公证员 Notary, grade 1 | 二级公证员 Notary, grade 2 | 三级公证员 Notary, grade 3 | 四级公证员 Notary, grade 4',
    '正高级司法鉴定人 Senior forensic expert (professorial) | 高级司法鉴定人 Senior forensic expert | 中级司法鉴定人 Intermediate forensic expert | 初级司法鉴定人 Junior forensic expert',
    '主任法医师 Chief forensic physician | 副主任法医师 Deputy chief forensic physician | 主检法医师 Forensic physician in charge | 法医师 Forensic physician',
  ] },
  { code: '25', name: '船舶专业技术人员', nameEn: 'Ship professionals', ladders: [
    '正高级船长 Senior captain (professorial) | 高级船长 Senior captain | 中级驾驶员 Intermediate deck officer | 助理驾驶员 Assistant deck officer | 驾驶员 Deck officer',
    '正高级轮机长 Senior chief engineer (professorial) | 高级轮机长 Senior chief engineer | 中级轮机员 Intermediate engine officer | 助理轮机员 Assistant engine officer | 轮机员 Engine officer',
  ] },
  { code: '26', name: '民用航空飞行技术人员', nameEn: 'Civil aviation pilots', ladders: [
    '正高级飞行员 Senior pilot (professorial) | 一级飞行员 Pilot, grade 1 | 二级飞行员 Pilot, grade 2 | 三级飞行员 Pilot, grade 3',
  ] },
  { code: '27', name: '审计专业人员', nameEn: 'Auditors', ladders: [
    '正高级审计师 Senior auditor (professorial) | 高级审计师 Senior auditor | 审计师 Auditor | 助理审计师 Assistant auditor',
  ] },
]
