import { promisify } from 'node:util'
import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { FileFault } from './file-fault.js'
import { maxParts, maxUnpackedBytes, maxUnpackedRatio, ratioFromBytes } from './import-limits.js'

const open = promisify<Buffer, object, ZipFile>(fromBuffer as never)

/** The parts of a workbook, which is a ZIP archive: only what is asked for is unpacked, as it is read, and no more than a workbook can need. */
export class ZipParts {
  private unpacked = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the list of parts. @throws FileFault where the archive is none, or has too many. */
  static async open(bytes: Buffer): Promise<ZipParts> {
    try {
      const zip = await open(bytes, { lazyEntries: false, autoClose: false, validateEntrySizes: true })
      if (zip.entryCount > maxParts) throw new FileFault('IMPORT_FILE_BOMB')
      const entries = new Map<string, Entry>()
      await new Promise<void>((resolve, reject) => {
        zip.on('entry', (entry: Entry) => void entries.set(entry.fileName, entry))
        zip.on('end', resolve).on('error', reject)
      })
      return new ZipParts(zip, entries)
    } catch (error) {
      throw error instanceof FileFault ? error : new FileFault('IMPORT_FILE_DAMAGED')
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** The size of a part as the archive says, packed; 0 where there is none. */
  packedSize(name: string): number {
    return this.entries.get(name)?.compressedSize ?? 0
  }

  /**
   * Unpacks a part as it is read. `read` is told how many packed bytes that took, by estimate.
   * @throws FileFault where it is missing, damaged or unpacks to what no workbook is.
   */
  async *part(name: string, read: (share: number) => void = () => {}): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name)
    if (!entry) throw new FileFault('IMPORT_FILE_DAMAGED')
    let size = 0
    try {
      const stream = (await promisify(this.zip.openReadStream.bind(this.zip) as (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void)(entry)) as Readable
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length
        this.unpacked += chunk.length
        if (this.unpacked > maxUnpackedBytes || (size > ratioFromBytes && size > entry.compressedSize * maxUnpackedRatio)) throw new FileFault('IMPORT_FILE_BOMB')
        read(entry.uncompressedSize > 0 ? size / entry.uncompressedSize : 1)
        yield chunk
      }
    } catch (error) {
      if (error instanceof FileFault || !isOfTheFile(error)) throw error
      throw new FileFault('IMPORT_FILE_DAMAGED')
    }
  }
}

/** What zlib and yauzl find wrong in an archive; anything thrown by who reads it is not of the file. */
const isOfTheFile = (error: unknown) =>
  String((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_') || /invalid|unsupported|encrypted|too (?:many|few) bytes|central directory|file header|checksum|crc/i.test((error as Error).message)
