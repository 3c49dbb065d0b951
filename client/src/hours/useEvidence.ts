import { useApolloClient } from '@vue/apollo-composable'
import { onScopeDispose, reactive, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from '../session/useSession'
import { evidenceFault, type EvidenceFile } from './evidence'
import { uploadTicketMutation } from './hour-form.documents'
import { uploadFile, UploadRefused } from './upload-file'

/** A chosen file on its way to the server, or one that did not get there. */
export interface PendingFile {
  key: string
  name: string
  size: number
  /** An address of the picture on this machine, for its thumbnail. */
  preview: string | null
  /** The share sent, 0 to 1. */
  progress: number
  /** Why it did not arrive, in words; null while it is on its way. */
  fault: string | null
  /** Whether sending it again may help. */
  again: boolean
}

/** The files of a form: what has arrived is in `files`, what is on its way or failed in `pending`. */
export function useEvidence(files: Ref<EvidenceFile[]>) {
  const { t } = useI18n()
  const session = useSession()
  const { client } = useApolloClient()
  const pending = reactive<PendingFile[]>([])
  const sources = new Map<string, { file: File; stop: AbortController; sent: Promise<void> }>()
  // Pictures that came from this machine are shown from it: no second transfer.
  const previews = reactive(new Map<string, string>())
  const order = new Map<string, number>()
  let last = 0

  const limits = () => ({ maxFiles: session.site?.maxFiles ?? 5, maxFileBytes: session.site?.maxFileBytes ?? 5_242_880 })

  /** Takes over chosen files, in order, as many as there is room for; each of the others says why not. */
  function add(chosen: readonly File[]): void {
    for (const file of chosen) {
      const item = reactive<PendingFile>({
        key: `file-${++last}`,
        name: file.name,
        size: file.size,
        preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
        progress: 0,
        fault: null,
        again: false,
      })
      const { maxFiles } = limits()
      const coming = files.value.length + pending.filter((one) => one.fault === null).length
      const fault = evidenceFault(file, limits())
      if (fault) item.fault = t(`hours.fault.${fault.code}`, fault.params)
      else if (coming >= maxFiles) item.fault = t('hours.fault.NO_ROOM', { max: maxFiles })
      pending.push(item)
      if (item.fault === null) start(item, file)
    }
  }

  function start(item: PendingFile, file: File): void {
    const stop = new AbortController()
    item.fault = null
    item.progress = 0
    sources.set(item.key, { file, stop, sent: send(item, file, stop.signal) })
  }

  async function send(item: PendingFile, file: File, signal: AbortSignal): Promise<void> {
    try {
      const { data } = await client.mutate({ mutation: uploadTicketMutation })
      const arrived = await uploadFile(file, data!.createUploadTicket, {
        language: session.language,
        signal,
        progress: (share) => (item.progress = share),
      })
      if (item.preview) previews.set(arrived.id, item.preview)
      const { id, name, mediaType, size, url } = arrived
      order.set(id, Number(item.key.slice('file-'.length)))
      // Whatever arrives first, the files stand in the order in which they were chosen.
      files.value = [...files.value, { id, name, mediaType, size, url }].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      forget(item.key)
    } catch (error) {
      if (signal.aborted) return
      item.fault = error instanceof UploadRefused ? error.message : t('hours.fault.UPLOAD_LOST')
      // A refused file stays what it is; a spent ticket or a lost answer may do better next time.
      item.again = !(error instanceof UploadRefused && error.code.startsWith('FILE_'))
    }
  }

  function forget(key: string): void {
    sources.delete(key)
    const at = pending.findIndex((one) => one.key === key)
    if (at >= 0) pending.splice(at, 1)
  }

  /** Sends a file again that did not arrive. */
  function retry(key: string): void {
    const item = pending.find((one) => one.key === key)
    const source = sources.get(key)
    if (item && source) start(item, source.file)
  }

  /** Takes a file out, whether it has arrived or not. */
  function remove(key: string): void {
    const item = pending.find((one) => one.key === key)
    if (item) {
      sources.get(key)?.stop.abort()
      if (item.preview) URL.revokeObjectURL(item.preview)
      forget(key)
    } else {
      files.value = files.value.filter((file) => file.id !== key)
    }
  }

  /** Waits until nothing is on its way any more. */
  async function settled(): Promise<void> {
    await Promise.all([...sources.values()].map((source) => source.sent))
  }

  onScopeDispose(() => {
    for (const { stop } of sources.values()) stop.abort()
    for (const url of [...previews.values(), ...pending.map((one) => one.preview)]) if (url) URL.revokeObjectURL(url)
  })

  return { pending, previews, limits, add, retry, remove, settled }
}

/** What `useEvidence` gives, for the parts that show it. */
export type Evidence = ReturnType<typeof useEvidence>
