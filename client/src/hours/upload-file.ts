import type { EvidenceFile } from './evidence'

/** The server would not take the file, in its own words. */
export class UploadRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Sends one file with its one-time ticket and reports the share sent, 0 to 1.
 * @throws UploadRefused with the server's words; any other error when no answer came or `signal` stopped it.
 */
export function uploadFile<Received extends { readonly id: string } = EvidenceFile>(
  file: File,
  ticket: { ticket: string; url: string },
  options: { language: string; signal: AbortSignal; progress: (share: number) => void },
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', ticket.url)
    request.setRequestHeader('x-upload-ticket', ticket.ticket)
    request.setRequestHeader('accept-language', options.language)
    request.responseType = 'json'
    // fetch cannot tell how much has been sent.
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.progress(event.loaded / event.total)
    }
    request.onload = () => {
      const answer = request.response as (Received & { code?: string; message?: string }) | null
      if (request.status < 300 && answer?.id) resolve(answer)
      else if (answer?.message) reject(new UploadRefused(answer.code ?? '', answer.message))
      else reject(new Error(`Upload answered ${request.status}`))
    }
    request.onerror = () => reject(new Error('Upload without an answer'))
    request.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'))
    options.signal.addEventListener('abort', () => request.abort(), { once: true })
    const body = new FormData()
    body.append('file', file, file.name)
    request.send(body)
  })
}
