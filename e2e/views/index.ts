import { accounts } from './accounts.ts'
import { administration } from './administration.ts'
import { certificates } from './certificates.ts'
import { courses } from './courses.ts'
import { entries } from './entries.ts'
import { hours } from './hours.ts'
import { imports } from './imports.ts'
import { publicYears } from './public-years.ts'
import { questions } from './questions.ts'
import { reviews } from './reviews.ts'
import { staff } from './staff.ts'
import { supervision } from './supervision.ts'
import { support } from './support.ts'
import { trails } from './trails.ts'
import { units } from './units.ts'
import { visitors } from './visitors.ts'
import type { View } from './view.ts'
import { windows } from './windows.ts'

export { reached, settled, visit, type View } from './view.ts'

/** Every page of the site, and what opens on it. */
export const views: readonly View[] = [...visitors, ...hours, ...accounts, ...reviews, ...entries, ...staff, ...imports, ...units, ...windows, ...publicYears, ...courses, ...questions, ...certificates, ...trails, ...supervision, ...support, ...administration]
