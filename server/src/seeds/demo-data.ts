import { Role } from '../access/role.js'
import { UnitKind } from '../units/unit.entity.js'

/** A unit of the demonstration. Credit codes of the notice's screenshot are its own; all others are invented in a region (459900) that does not exist. */
export interface DemoUnit {
  readonly key: string
  readonly name: string
  readonly creditCode: string
  readonly regionCode: string
  readonly kind: UnitKind
  readonly industryCode: string | null
  readonly departments: readonly string[]
}

/** The five units of the notice's screenshot whose credit codes check, and the demonstration's own. */
export const demoUnits: readonly DemoUnit[] = [
  { key: 'forestry', name: '宾阳县甘棠镇林业站', creditCode: '12450126791325812B', regionCode: '450126', kind: UnitKind.EMPLOYER, industryCode: 'A', departments: [] },
  { key: 'film', name: '梧州市电影发行放映公司', creditCode: '91450403498738853K', regionCode: '450403', kind: UnitKind.EMPLOYER, industryCode: 'R', departments: [] },
  { key: 'design', name: '丰建工程设计有限公司南宁第三分公司', creditCode: '91450103MA5P0R272E', regionCode: '450103', kind: UnitKind.EMPLOYER, industryCode: 'M', departments: [] },
  { key: 'school', name: '博白县东平镇英梅村小学', creditCode: '12450923499429892G', regionCode: '450923', kind: UnitKind.EMPLOYER, industryCode: 'P', departments: [] },
  { key: 'nursery', name: '南宁市教育局直属第一幼儿园', creditCode: '12450100MB1760335W', regionCode: '450100', kind: UnitKind.EMPLOYER, industryCode: 'P', departments: [] },
  { key: 'university', name: '演示大学', creditCode: '124599001000000165', regionCode: '450107', kind: UnitKind.EMPLOYER, industryCode: 'P', departments: ['计算机学院', '医学院', '土木工程学院'] },
  { key: 'company', name: '演示科技有限公司', creditCode: '91459900100000024T', regionCode: '450103', kind: UnitKind.EMPLOYER, industryCode: 'I', departments: ['办公室', '财务部', '人力资源部'] },
  { key: 'companyAgain', name: '演示科技有限责任公司', creditCode: '91459900100000177Y', regionCode: '450103', kind: UnitKind.EMPLOYER, industryCode: 'I', departments: ['办公室'] },
  { key: 'hospital', name: '演示医院', creditCode: '12459900100000032T', regionCode: '450203', kind: UnitKind.EMPLOYER, industryCode: 'Q', departments: ['内科', '护理部'] },
  { key: 'region', name: '广西壮族自治区人力资源和社会保障厅（演示）', creditCode: '11459900100000040Q', regionCode: '450000', kind: UnitKind.AUTHORITY, industryCode: 'S', departments: [] },
  { key: 'city', name: '南宁市人力资源和社会保障局（演示）', creditCode: '11459900100000059M', regionCode: '450100', kind: UnitKind.AUTHORITY, industryCode: 'S', departments: [] },
  { key: 'health', name: '广西壮族自治区卫生健康委员会（演示）', creditCode: '11459900100000067G', regionCode: '450000', kind: UnitKind.AUTHORITY, industryCode: 'Q', departments: [] },
]

/** A unit that somebody has registered, and that waits for its authority. */
export const demoRegistration = {
  name: '演示职业培训学校',
  creditCode: '52459900100000185T',
  regionCode: '450103',
  kind: UnitKind.EMPLOYER,
  contactName: '演示·联系人',
  contactPhone: '0771-5550199',
} as const

/** Which units the industry's authority supervises. */
export const demoIndustrySupervision: readonly (readonly [authority: string, unit: string])[] = [['health', 'hospital']]

/** Somebody of the demonstration, in each role that the person has. */
export interface DemoPerson {
  readonly name: string
  /** Of a person with an identity number: the day of birth. Others sign in with the login. */
  readonly born?: string
  readonly login?: string
  readonly woman?: boolean
  readonly position?: string
  /** 职称系列, by its code. */
  readonly series?: string
  /** Added by the unit, and has not activated the account yet: nobody signs in with it. */
  readonly awaited?: true
  /** Registered by oneself, and waits for the unit to confirm. */
  readonly registered?: true
  /** Where the person works, if a professional: unit, department. */
  readonly works?: readonly [unit: string, department?: string]
  readonly roles?: readonly (readonly [role: Role, unit?: string, department?: string])[]
}

const cs = ['university', '计算机学院'] as const
const med = ['university', '医学院'] as const

/** The first of each kind are the ones that the greeting names. All are invented. */
export const demoPeople: readonly DemoPerson[] = [
  { name: '演示·韦明', born: '1988-03-12', position: '讲师', series: '01', works: cs },
  { name: '演示·黄丽', born: '1985-07-21', woman: true, position: '副教授', series: '01', works: cs, roles: [[Role.DEPARTMENT_ADMIN, ...cs]] },
  { name: '演示·陆海', born: '1979-11-02', position: '教授', series: '01', works: med },
  { name: '演示·蒙芳', born: '1991-05-30', woman: true, position: '主治医师', series: '04', works: med, roles: [[Role.DEPARTMENT_ADMIN, ...med]] },
  { name: '演示·覃刚', born: '1976-01-18', position: '人事处处长', works: ['university'], roles: [[Role.GENERAL_ADMIN, 'university']] },
  { name: '演示·梁静', born: '1993-09-09', woman: true, position: '讲师', works: cs },
  { name: '演示·农强', born: '1982-12-25', position: '高级工程师', series: '05', works: cs },
  { name: '演示·李燕', born: '1995-02-14', woman: true, position: '助教', works: cs },
  { name: '演示·周宁', born: '1987-06-01', position: '讲师', works: ['university', '土木工程学院'] },
  { name: '演示·吴娟', born: '1990-10-10', woman: true, position: '工程师', works: ['university'] },
  { name: '演示·陈立', born: '1984-04-04', position: '会计师', series: '17', works: ['company', '财务部'] },
  { name: '演示·罗敏', born: '1980-08-16', woman: true, position: '财务经理', works: ['company', '财务部'], roles: [[Role.DEPARTMENT_ADMIN, 'company', '财务部']] },
  { name: '演示·甘伟', born: '1978-02-27', position: '人力资源总监', works: ['company', '人力资源部'], roles: [[Role.GENERAL_ADMIN, 'company']] },
  { name: '演示·何欣', born: '1996-11-11', woman: true, position: '工程师', works: ['company', '办公室'] },
  { name: '演示·卢峰', born: '1983-05-05', position: '副主任医师', works: ['hospital', '内科'], roles: [[Role.GENERAL_ADMIN, 'hospital']] },
  { name: '演示·苏琴', born: '1992-03-08', woman: true, position: '主管护师', works: ['hospital', '护理部'] },
  { name: '演示·莫凡', born: '1989-07-07', position: '翻译', works: ['OTHER450100'] },
  { name: '演示·自治区人社厅经办', login: 'demo-region', roles: [[Role.AUTHORITY, 'region']] },
  { name: '演示·南宁市人社局经办', login: 'demo-city', roles: [[Role.AUTHORITY, 'city']] },
  { name: '演示·卫健委经办', login: 'demo-health', roles: [[Role.AUTHORITY, 'health']] },
  { name: '演示·系统管理员', login: 'demo-admin', roles: [[Role.SYSTEM_ADMIN]] },
  { name: '演示·审计管理员', login: 'demo-auditor', roles: [[Role.AUDITOR]] },
  { name: '演示·唐欣', born: '1998-04-17', woman: true, position: '助教', works: ['university'], awaited: true },
  { name: '演示·杨帆', born: '1997-09-03', position: '实验师', series: '20', works: ['university', '医学院'], awaited: true },
  { name: '演示·廖晨', born: '1994-06-18', woman: true, works: ['university', '土木工程学院'], registered: true },
  { name: '演示·石岩', born: '1986-10-29', works: ['university'], registered: true },
  // One person, registered once more with a slip in the number.
  { name: '演示·申晓', born: '1992-08-08', woman: true, position: '编辑', works: ['OTHER450100'], awaited: true },
  { name: '演示·申晓', born: '1992-08-08', woman: true, works: ['OTHER450100'], awaited: true },
  { name: '演示·人工咨询', login: 'demo-support', roles: [[Role.SUPPORT]] },
]

/** An activity to register: category, title, half days, and tenths of a 学时 where the days do not give them. */
export interface DemoActivity {
  readonly category: string
  readonly title: string
  readonly halfDays: number
  readonly tenths?: number
  readonly description?: string
}

/** What the people of the demonstration have done. */
export const demoActivities: readonly DemoActivity[] = [
  { category: 'TRAINING_COURSE', title: '人工智能与高校教学创新高级研修班', halfDays: 6 },
  { category: 'TRAINING_LECTURE', title: '数据安全法与个人信息保护专题讲座', halfDays: 1 },
  { category: 'TRAINING_REMOTE', title: '大数据技术在线课程', halfDays: 8 },
  { category: 'TRAINING_ORGANISED', title: '自治区专业技术人员能力提升培训班', halfDays: 4, tenths: 160 },
  { category: 'RESULT_PAPER', title: '基于知识图谱的课程推荐方法研究', halfDays: 2, tenths: 200, description: '第一作者，中文核心期刊' },
  { category: 'TRAINING_COURSE', title: '新入职教师教学能力培训', halfDays: 10 },
  { category: 'RESULT_PATENT', title: '一种多传感器融合的监测装置', halfDays: 2, tenths: 240, description: '发明专利，第二发明人' },
  { category: 'TRAINING_LECTURE', title: '新会计准则解读', halfDays: 2 },
  { category: 'WORK_MAJOR', title: '区域数字化平台建设项目', halfDays: 4, tenths: 300, description: '子项目负责人' },
  { category: 'TRAINING_COURSE', title: '临床诊疗规范培训', halfDays: 4 },
]
