import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import type { Context } from '../context.js'
import { conflict, invalidInput, notFound } from '../errors/user-error.js'
import { cleanFileName } from '../files/file-name.js'
import { Course, CourseMaterial } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'

const longest = 200

/** Renames a material, by whose name it is downloaded; its ending stays. Gives the course's key. */
export async function renameMaterial(context: Context, id: number, version: number, typed: string): Promise<EditOutcome> {
  return editYear(context, 'material', id, async ({ em, language, record }) => {
    const material = await em.findOne(CourseMaterial, id)
    if (!material) return notFound(language)
    const formerly = material.name
    const ending = formerly.slice(formerly.lastIndexOf('.'))
    const words = normaliseName(typed)
    const name = words.toLowerCase().endsWith(ending.toLowerCase()) || words === '' ? words : `${words}${ending}`
    if (material.version !== version && !(name === formerly && material.version === version + 1)) return conflict(language, material.version, null)
    if (name === formerly) return material.courseId
    const faults = nameFaults(name, 'name', longest)
    if (faults.length > 0) return invalidInput(language, faults)
    material.name = cleanFileName(name, ending.slice(1))
    await em.flush()
    const course = await em.findOneOrFail(Course, material.courseId)
    await record('MATERIAL_EDITED', id, { title: course.title, name: material.name, formerly })
    return material.courseId
  })
}
