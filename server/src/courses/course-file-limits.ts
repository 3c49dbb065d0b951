import type { Config } from '../config.js'
import type { CourseFileKind } from './course-enums.js'

const megabyte = 1024 * 1024

/** At most so many bytes a file of a course may have. */
export function mostBytes(kind: `${CourseFileKind}`, { FILM_MAX_MB, MATERIAL_MAX_MB }: Pick<Config, 'FILM_MAX_MB' | 'MATERIAL_MAX_MB'>): number {
  const megabytes = { FILM: FILM_MAX_MB, CAPTIONS: 1, MATERIAL: MATERIAL_MAX_MB }
  return megabytes[kind] * megabyte
}

/** At most so many files of an account wait for a course to take them. */
export const mostLoose = 50

/** What nobody has taken in a day is swept. */
export const looseLifeMs = 24 * 60 * 60 * 1000

/** Where files that authorities upload lie in the storage; what the demonstration brought lies elsewhere and is never swept. */
export const uploadFolder = 'courses/'
