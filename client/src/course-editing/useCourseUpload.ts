import { useApolloClient } from '@vue/apollo-composable'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { megabytes } from '../hours/evidence'
import { uploadFile, UploadRefused } from '../hours/upload-file'
import { useSession } from '../session/useSession'
import { courseUploadTicketMutation } from './course-editing.documents'

/** A file that the server holds, and no lesson or course yet. */
export interface CourseFile {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Of a film. */
  readonly durationMs: number | null
}

export type CourseFileKind = 'film' | 'captions' | 'material'

/** One file of a course on its way to the server: how far it is, what became of it, and the way to send it again as it was chosen. */
export function useCourseUpload(kind: CourseFileKind, mostBytes: () => number | null, arrived: (file: CourseFile) => void) {
  const { t } = useI18n()
  const session = useSession()
  const { client } = useApolloClient()
  const chosen = shallowRef<File | null>(null)
  /** The share sent, 0 to 1; null while nothing is on its way. */
  const progress = ref<number | null>(null)
  const fault = ref<string | null>(null)
  /** Whether sending the same file again may help. */
  const again = ref(false)
  let stop = new AbortController()

  function choose(file: File): Promise<void> {
    again.value = false
    chosen.value = file
    const most = mostBytes()
    if (most !== null && file.size > most) {
      fault.value = t('courseEditing.upload.tooLarge', { max: megabytes(most) })
      return Promise.resolve()
    }
    return send()
  }

  async function send(): Promise<void> {
    const file = chosen.value
    if (!file) return
    stop.abort()
    const own = (stop = new AbortController())
    fault.value = null
    again.value = false
    progress.value = 0
    try {
      const ticket = (await client.mutate({ mutation: courseUploadTicketMutation })).data!.createCourseUploadTicket
      if (ticket.__typename !== 'UploadTicket') throw new UploadRefused('', ticket.message)
      const got = await uploadFile<CourseFile>(file, { ticket: ticket.ticket, url: `${ticket.url}/${kind}` }, { language: session.language, signal: own.signal, progress: (share) => (progress.value = share) })
      chosen.value = null
      arrived({ id: got.id, name: got.name, size: got.size, durationMs: got.durationMs ?? null })
    } catch (error) {
      if (own.signal.aborted) return
      fault.value = error instanceof UploadRefused ? error.message : t('courseEditing.upload.lost')
      // A refused file stays what it is; a spent ticket or a lost answer may do better next time.
      again.value = !(error instanceof UploadRefused) || error.code === 'TICKET_NOT_VALID'
    } finally {
      if (stop === own) progress.value = null
    }
  }

  function cancel(): void {
    stop.abort()
    chosen.value = null
    progress.value = null
    fault.value = null
  }
  onScopeDispose(() => stop.abort())

  return { chosen, progress, fault, again, choose, send, cancel }
}
