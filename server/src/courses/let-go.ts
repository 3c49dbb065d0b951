import { randomUUID } from 'node:crypto'
import { insertRows } from '../database/write.js'
import type { CourseFileKind } from './course-enums.js'
import { uploadFolder } from './course-file-limits.js'
import type { CourseMaterial, Lesson } from './course.entity.js'
import type { Edit } from './edit-year.js'

/** A file that a lesson or a course had. */
interface Held {
  readonly kind: `${CourseFileKind}`
  readonly key: string | null
  readonly name: string
  readonly mediaType: string
}

/** The files of a lesson. */
export const lessonFiles = ({ title, filmKey, captionsKey }: Pick<Lesson, 'title' | 'filmKey' | 'captionsKey'>): Held[] => [
  { kind: 'FILM', key: filmKey, name: title, mediaType: 'video/mp4' },
  { kind: 'CAPTIONS', key: captionsKey, name: title, mediaType: 'text/vtt' },
]

/** The file of a material. */
export const materialFile = ({ name, mediaType, storageKey }: Pick<CourseMaterial, 'name' | 'mediaType' | 'storageKey'>): Held => ({ kind: 'MATERIAL', key: storageKey, name, mediaType })

/** Lets files be swept in a day, not at once: who watches one now has it to the end, and nothing is removed that a failed commit still needs. */
export async function letGo({ em, actor, at }: Edit, files: readonly Held[]): Promise<void> {
  const rows = files
    .filter(({ key }) => key?.startsWith(uploadFolder))
    .map(({ kind, key, name, mediaType }) => [randomUUID(), actor.accountId, kind, name, mediaType, 0, key, at.getTime()])
  await insertRows(em, 'course_upload', ['token', 'uploaded_by_id', 'kind', 'name', 'media_type', 'size', 'storage_key', 'created_at'], rows)
}
