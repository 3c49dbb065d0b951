import type { FastifyInstance } from 'fastify'
import { rules } from '../access/rules.js'
import type { App } from '../context.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { courseFiles } from './course-files.js'
import { fileServer } from './serve-file.js'

/**
 * GET /study/lessons/:id/film.mp4, captions.vtt and hls/:file, and /study/materials/:id: to a person who is signed in as a professional, of
 * published years. Parts by Range. Expected outcomes are JSON {code, message} in the language asked for.
 */
export async function studyRoutes(fastify: FastifyInstance, app: App): Promise<void> {
  maskSurprises(fastify, 'FILE_MISSING')
  courseFiles(fastify, app, '/study', fileServer(app, rules.professionals), "join public_year y on y.year = c.year and y.status = 'PUBLISHED'")
}
