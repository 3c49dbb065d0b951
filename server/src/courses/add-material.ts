import type { Context } from '../context.js'
import { isDuplicate } from '../database/write.js'
import { invalidInput, notFound } from '../errors/user-error.js'
import { Course, CourseMaterial } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'
import { keyFaults, madeKeyOf } from './made-key.js'
import { findUpload, takeUpload } from './take-upload.js'

/** So many materials a course may have. */
const mostMaterials = 50

/** Puts an uploaded file at the end of a course's materials. The same key again gives the same one; gives the course's key. */
export async function addMaterial(context: Context, courseId: number, uploadId: string, idempotencyKey: string): Promise<EditOutcome> {
  const add = () =>
    editYear(context, 'course', courseId, async edit => {
      const { em, rows, actor, language, record } = edit
      const madeKey = madeKeyOf(actor, idempotencyKey)
      const known = await em.findOne(CourseMaterial, { madeKey })
      if (known) return known.courseId
      const course = await em.findOne(Course, courseId)
      if (!course) return notFound(language)
      const faults = keyFaults(idempotencyKey)
      const upload = await findUpload(edit, 'MATERIAL', uploadId)
      if (!upload) faults.push({ path: 'uploadId', code: 'COURSE_FILE_GONE' })
      const [row] = await rows('select count(*) as materials, max(position) as place from course_material where course_id = ?', [courseId])
      const materials = Number(row![0])
      if (materials >= mostMaterials) faults.push({ path: 'uploadId', code: 'MATERIALS_FULL', params: { max: mostMaterials } })
      if (!upload || faults.length > 0) return invalidInput(language, faults)
      await takeUpload(edit, upload)
      const { name, mediaType, size, key: storageKey } = upload
      const material = em.create(CourseMaterial, { courseId, name, mediaType, size, storageKey, madeKey, position: materials === 0 ? 0 : Number(row![1]) + 1 })
      await em.flush()
      await record('MATERIAL_ADDED', material.id, { title: course.title, name })
      return courseId
    })
  try {
    return await add()
  } catch (error) {
    if (!isDuplicate(context.em, error)) throw error
    // The same request twice at once, of which the other was first.
    return add()
  }
}
