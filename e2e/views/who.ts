import { accountOf, type DemoAccount } from '../site.ts'

/** A person with records of every kind. */
export const professional = (): DemoAccount => accountOf('PROFESSIONAL', '演示·周宁')
/** Registered, and not confirmed yet. */
export const registered = (): DemoAccount => accountOf('PROFESSIONAL', '演示·石岩')
/** General administrator of a company. */
export const administrator = (): DemoAccount => accountOf('GENERAL_ADMIN', '演示·甘伟')
/** The system administrator. */
export const system = (): DemoAccount => accountOf('SYSTEM_ADMIN')
/** General administrator of the university. */
export const university = (): DemoAccount => accountOf('GENERAL_ADMIN', '演示·覃刚')
/** The account of a company. */
export const unit = (): DemoAccount => accountOf('UNIT', '演示科技有限公司')
/** The authority of the autonomous region. */
export const regional = (): DemoAccount => accountOf('AUTHORITY', '演示·自治区人社厅经办')
/** The authority of a city. */
export const authority = (): DemoAccount => accountOf('AUTHORITY', '演示·南宁市人社局经办')
