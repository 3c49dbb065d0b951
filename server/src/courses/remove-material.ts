import type { Context } from '../context.js'
import { conflict, notFound } from '../errors/user-error.js'
import { Course, CourseMaterial } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'
import { letGo, materialFile } from './let-go.js'

/** Removes a material; gives the course's key. Its file is swept in a day. */
export async function removeMaterial(context: Context, id: number, version: number): Promise<EditOutcome> {
  return editYear(context, 'material', id, async edit => {
    const { em, language, record } = edit
    const material = await em.findOne(CourseMaterial, id)
    if (!material) return notFound(language)
    if (material.version !== version) return conflict(language, material.version, null)
    await letGo(edit, [materialFile(material)])
    em.remove(material)
    await em.flush()
    const course = await em.findOneOrFail(Course, material.courseId)
    await record('MATERIAL_REMOVED', id, { title: course.title, name: material.name })
    return material.courseId
  })
}
