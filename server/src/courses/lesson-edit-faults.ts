import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import { textFaults } from '../errors/text-faults.js'
import type { Fault } from '../errors/user-error.js'
import { LessonKind } from './course-enums.js'
import type { LessonInput } from './course-edit.input.js'
import { findUpload, isUpload, type Uploaded } from './take-upload.js'
import type { Lesson } from './course.entity.js'
import type { Edit } from './edit-year.js'

const longestText = 20_000
const mostMinutes = 600
const minuteMs = 60_000

/** A lesson as it is to be, and the uploads that it takes. */
export interface WantedLesson {
  readonly values: Pick<Lesson, 'title' | 'kind' | 'durationMs' | 'text' | 'filmKey' | 'hlsKey' | 'captionsKey'>
  readonly uploads: readonly Uploaded[]
}

/** What a lesson is to be by its input, and all that is wrong with that at once. `now` is the lesson as it stands, null of a new one. */
export async function wantedLesson(edit: Edit, input: LessonInput, now: Lesson | null): Promise<{ readonly wanted: WantedLesson; readonly faults: readonly Fault[] }> {
  const title = normaliseName(input.title)
  const faults = nameFaults(title, 'input.title', 200)
  const { content, uploads } = await (input.kind === LessonKind.VIDEO ? film(edit, input, now, faults) : text(input, now, faults))
  return { wanted: { values: { title, kind: input.kind, ...content }, uploads }, faults }
}

type Content = Omit<WantedLesson['values'], 'title' | 'kind'>

async function film(edit: Edit, input: LessonInput, now: Lesson | null, faults: Fault[]): Promise<{ content: Content; uploads: Uploaded[] }> {
  const kept = now?.kind === LessonKind.VIDEO ? now : null
  const uploads: Uploaded[] = []
  /** The upload that is named: null keeps what there is, also where the upload is what there is. */
  async function upload(kind: 'FILM' | 'CAPTIONS', token: string | null | undefined, has: string | null, path: string): Promise<Uploaded | null> {
    if (!token || isUpload(has, token)) return null
    const found = await findUpload(edit, kind, token)
    if (found) uploads.push(found)
    else faults.push({ path, code: 'COURSE_FILE_GONE' })
    return found
  }
  const picture = await upload('FILM', input.filmId, kept?.filmKey ?? null, 'input.filmId')
  const captions = await upload('CAPTIONS', input.captionsId, kept?.captionsKey ?? null, 'input.captionsId')
  if (!input.filmId && !kept?.filmKey && !kept?.hlsKey) faults.push({ path: 'input.filmId', code: 'LESSON_FILM_MISSING' })
  const content = {
    durationMs: picture?.durationMs ?? kept?.durationMs ?? 0,
    text: null,
    filmKey: picture?.key ?? kept?.filmKey ?? null,
    hlsKey: picture ? null : (kept?.hlsKey ?? null),
    captionsKey: captions?.key ?? (input.withoutCaptions ? null : (kept?.captionsKey ?? null)),
  }
  return { content, uploads }
}

async function text({ text: typed, minutes }: LessonInput, now: Lesson | null, faults: Fault[]): Promise<{ content: Content; uploads: Uploaded[] }> {
  const words = (typed ?? '').replace(/\r\n?/g, '\n').trim()
  faults.push(...(words === '' ? [{ path: 'input.text', code: 'LESSON_TEXT_MISSING' as const }] : textFaults('input.text', words, longestText)))
  const kept = now?.kind === LessonKind.TEXT ? now.durationMs : 0
  const durationMs = (minutes ?? null) === null ? kept : minutes! * minuteMs
  if (durationMs <= 0 || durationMs > mostMinutes * minuteMs) faults.push({ path: 'input.minutes', code: 'LESSON_MINUTES', params: { max: mostMinutes } })
  return { content: { durationMs, text: words, filmKey: null, hlsKey: null, captionsKey: null }, uploads: [] }
}
