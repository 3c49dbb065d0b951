import enAccountMerges from '../client/src/messages/en/accountMerges.ts'
import enAdministration from '../client/src/messages/en/administration.ts'
import enCertificates from '../client/src/messages/en/certificates.ts'
import enEntries from '../client/src/messages/en/entries.ts'
import enCourseEditing from '../client/src/messages/en/courseEditing.ts'
import enExams from '../client/src/messages/en/exams.ts'
import enHours from '../client/src/messages/en/hours.ts'
import enImports from '../client/src/messages/en/imports.ts'
import enMoves from '../client/src/messages/en/moves.ts'
import enProfessionals from '../client/src/messages/en/professionals.ts'
import enRegistration from '../client/src/messages/en/registration.ts'
import enUnitRegistration from '../client/src/messages/en/unitRegistration.ts'
import enReviews from '../client/src/messages/en/reviews.ts'
import enSession from '../client/src/messages/en/session.ts'
import enStaff from '../client/src/messages/en/staff.ts'
import enSupervision from '../client/src/messages/en/supervision.ts'
import enUi from '../client/src/messages/en/ui.ts'
import enUnits from '../client/src/messages/en/units.ts'
import enWindows from '../client/src/messages/en/windows.ts'
import zhAccountMerges from '../client/src/messages/zh/accountMerges.ts'
import zhAdministration from '../client/src/messages/zh/administration.ts'
import zhCertificates from '../client/src/messages/zh/certificates.ts'
import zhEntries from '../client/src/messages/zh/entries.ts'
import zhCourseEditing from '../client/src/messages/zh/courseEditing.ts'
import zhExams from '../client/src/messages/zh/exams.ts'
import zhHours from '../client/src/messages/zh/hours.ts'
import zhImports from '../client/src/messages/zh/imports.ts'
import zhMoves from '../client/src/messages/zh/moves.ts'
import zhProfessionals from '../client/src/messages/zh/professionals.ts'
import zhRegistration from '../client/src/messages/zh/registration.ts'
import zhUnitRegistration from '../client/src/messages/zh/unitRegistration.ts'
import zhReviews from '../client/src/messages/zh/reviews.ts'
import zhSession from '../client/src/messages/zh/session.ts'
import zhStaff from '../client/src/messages/zh/staff.ts'
import zhSupervision from '../client/src/messages/zh/supervision.ts'
import zhUi from '../client/src/messages/zh/ui.ts'
import zhUnits from '../client/src/messages/zh/units.ts'
import zhWindows from '../client/src/messages/zh/windows.ts'

const zh = { accountMerges: zhAccountMerges, administration: zhAdministration, entries: zhEntries, hours: zhHours, imports: zhImports, moves: zhMoves, professionals: zhProfessionals, registration: zhRegistration, reviews: zhReviews, session: zhSession, staff: zhStaff, supervision: zhSupervision, ui: zhUi, unitRegistration: zhUnitRegistration, units: zhUnits, windows: zhWindows, courseEditing: zhCourseEditing, exams: zhExams, certificates: zhCertificates }
const en = { accountMerges: enAccountMerges, administration: enAdministration, entries: enEntries, hours: enHours, imports: enImports, moves: enMoves, professionals: enProfessionals, registration: enRegistration, reviews: enReviews, session: enSession, staff: enStaff, supervision: enSupervision, ui: enUi, unitRegistration: enUnitRegistration, units: enUnits, windows: enWindows, courseEditing: enCourseEditing, exams: enExams, certificates: enCertificates }

/** The page's own words, for what is pressed in both languages. */
export const words = { 'zh-CN': zh, en }

export type Language = keyof typeof words
export type Words = (typeof words)[Language]
