import enAdministration from '../client/src/messages/en/administration.ts'
import enHours from '../client/src/messages/en/hours.ts'
import enProfessionals from '../client/src/messages/en/professionals.ts'
import enUnitRegistration from '../client/src/messages/en/unitRegistration.ts'
import enReviews from '../client/src/messages/en/reviews.ts'
import enSession from '../client/src/messages/en/session.ts'
import enStaff from '../client/src/messages/en/staff.ts'
import enSupervision from '../client/src/messages/en/supervision.ts'
import enUi from '../client/src/messages/en/ui.ts'
import enUnits from '../client/src/messages/en/units.ts'
import zhAdministration from '../client/src/messages/zh/administration.ts'
import zhHours from '../client/src/messages/zh/hours.ts'
import zhProfessionals from '../client/src/messages/zh/professionals.ts'
import zhUnitRegistration from '../client/src/messages/zh/unitRegistration.ts'
import zhReviews from '../client/src/messages/zh/reviews.ts'
import zhSession from '../client/src/messages/zh/session.ts'
import zhStaff from '../client/src/messages/zh/staff.ts'
import zhSupervision from '../client/src/messages/zh/supervision.ts'
import zhUi from '../client/src/messages/zh/ui.ts'
import zhUnits from '../client/src/messages/zh/units.ts'

const zh = { administration: zhAdministration, hours: zhHours, professionals: zhProfessionals, unitRegistration: zhUnitRegistration, reviews: zhReviews, session: zhSession, staff: zhStaff, supervision: zhSupervision, ui: zhUi, units: zhUnits }
const en = { administration: enAdministration, hours: enHours, professionals: enProfessionals, unitRegistration: enUnitRegistration, reviews: enReviews, session: enSession, staff: enStaff, supervision: enSupervision, ui: enUi, units: enUnits }

/** The page's own words, for what is pressed in both languages. */
export const words = { 'zh-CN': zh, en }

export type Language = keyof typeof words
export type Words = (typeof words)[Language]
