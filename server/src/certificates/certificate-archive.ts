import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { App } from '../context.js'
import { wording } from '../errors/message.js'

/** A certificate that goes into an archive. */
export interface ArchivedCertificate {
  readonly name: string
  readonly year: number
  readonly kind: string
  readonly number: string
  readonly size: number
  readonly storageKey: string
  readonly issuedAt: Date
}

/** A sign that no file system minds, in the place of one that some do. */
const plain = (text: string) => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')

/**
 * Certificates as one zip, streamed: files are read one after the other as the reader takes them, so that thousands need no memory. They
 * are stored as they are, PDF being compressed by itself; so the size of the whole is known before the first byte, and a browser shows how far it is.
 * `taken` hears of each file that has gone.
 */
export function archiveOf(certificates: readonly ArchivedCertificate[], { storage }: Pick<App, 'storage'>, taken: () => void): Promise<{ body: Readable; size: number }> {
  const zip = new ZipFile()
  const body = zip.outputStream as Readable
  zip.on('error', error => body.destroy(error as Error))
  for (const { name, year, kind, number, size, storageKey, issuedAt } of certificates) {
    const file = `${plain(name)} ${year} ${wording(`CERTIFICATE_KIND_${kind as 'COMPLETION'}`, 'zh')} ${number}.pdf`
    zip.addReadStreamLazy(file, { compress: false, size, mtime: issuedAt }, give => {
      storage.read(storageKey).then(
        stream => give(null, stream.on('end', taken)),
        (error: Error) => give(error, null as never),
      )
    })
  }
  // Its types know the callback without the size that it is called with.
  return new Promise(resolve => zip.end({ forceZip64Format: false, comment: '' }, ((size: number) => resolve({ body, size })) as () => void))
}
