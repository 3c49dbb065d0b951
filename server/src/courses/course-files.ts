import type { FastifyInstance } from 'fastify'
import type { App } from '../context.js'
import { filmPartType, type fileServer } from './serve-file.js'

const columnOf: Readonly<Record<string, 'film_key' | 'captions_key'>> = { 'film.mp4': 'film_key', 'captions.vtt': 'captions_key' }
const keyOf = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : 0)

/**
 * GET lessons/:id/film.mp4, captions.vtt and hls/:file, and materials/:id under a path, of courses `c` that a join lets through: the same files
 * for those who study and for those who edit.
 */
export function courseFiles(fastify: FastifyInstance, app: App, under: string, serve: ReturnType<typeof fileServer>, join = ''): void {
  const { rows } = app.database.reader
  async function ofLesson(id: string, column: string): Promise<string | null> {
    const [row] = await rows(`select l.${column} from lesson l join course c on c.id = l.course_id ${join} where l.id = ?`, [keyOf(id)])
    return (row?.[0] ?? null) as string | null
  }

  fastify.get<{ Params: { id: string; file: string } }>(`${under}/lessons/:id/:file`, (request, reply) =>
    serve(request, reply, async () => {
      const { id, file } = request.params
      const key = columnOf[file] ? await ofLesson(id, columnOf[file]) : null
      return key ? { key, mediaType: filmPartType(file)! } : null
    }),
  )

  fastify.get<{ Params: { id: string; file: string } }>(`${under}/lessons/:id/hls/:file`, (request, reply) =>
    serve(request, reply, async () => {
      const { id, file } = request.params
      const mediaType = filmPartType(file)
      const folder = mediaType ? await ofLesson(id, 'hls_key') : null
      return folder ? { key: `${folder}/${file}`, mediaType: mediaType! } : null
    }),
  )

  fastify.get<{ Params: { id: string } }>(`${under}/materials/:id`, (request, reply) =>
    serve(request, reply, async () => {
      const [row] = await rows(`select m.storage_key, m.media_type, m.name from course_material m join course c on c.id = m.course_id ${join} where m.id = ?`, [keyOf(request.params.id)])
      return row ? { key: String(row[0]), mediaType: String(row[1]), name: String(row[2]) } : null
    }),
  )
}
