import type { CourseFileKind } from './course-enums.js'
import type { Edit } from './edit-year.js'
import { uploadFolder } from './course-file-limits.js'
import { write } from '../database/write.js'

/** A file that was uploaded and may be taken. */
export interface Uploaded {
  readonly token: string
  readonly key: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly durationMs: number | null
}

/** The caller's own upload of a kind that nothing has taken; null where there is none. */
export async function findUpload({ rows, actor }: Edit, kind: `${CourseFileKind}`, token: string): Promise<Uploaded | null> {
  const [row] = await rows('select storage_key, name, media_type, size, duration_ms from course_upload where token = ? and kind = ? and uploaded_by_id = ?', [token.slice(0, 36), kind, actor.accountId])
  if (!row) return null
  const [key, name, mediaType, size, durationMs] = row
  // What a lesson let go of lies here under another token: it is on its way out.
  if (!String(key).startsWith(uploadFolder + token)) return null
  return { token, key: String(key), name: String(name), mediaType: String(mediaType), size: Number(size), durationMs: durationMs === null ? null : Number(durationMs) }
}

/** Whether a file that something has is the upload that a request names: then the request was done, and its answer lost. */
export const isUpload = (key: string | null, token: string): boolean => key !== null && key.startsWith(`${uploadFolder}${token}.`)

/** Takes it from what is swept. @throws where the sweep was first, so that the whole edit is undone. */
export async function takeUpload({ em }: Edit, { token }: Uploaded): Promise<void> {
  if ((await write(em, 'delete from course_upload where token = ?', [token])) !== 1) throw new Error(`upload ${token} is gone`)
}
