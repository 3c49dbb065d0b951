import { FileFault } from './file-fault.js'
import { maxSharedBytes } from './import-limits.js'

/** The texts that cells of a workbook refer to by number, one after the other in one block of bytes: as many strings would take three times the room. */
export class SharedStrings {
  private bytes = Buffer.allocUnsafe(1024 * 1024)
  private ends = new Uint32Array(4096)
  private count = 0

  /** Takes the next text. */
  push(text: string): void {
    const start = this.endOf(this.count - 1)
    const length = Buffer.byteLength(text)
    if (start + length > maxSharedBytes) throw new FileFault('IMPORT_FILE_TEXT')
    if (start + length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, start + length))
      this.bytes.copy(larger, 0, 0, start)
      this.bytes = larger
    }
    if (this.count === this.ends.length) {
      const longer = new Uint32Array(this.ends.length * 2)
      longer.set(this.ends)
      this.ends = longer
    }
    this.ends[this.count++] = start + this.bytes.write(text, start)
  }

  /** The text with a number, from 0; nothing where there is none. */
  at(index: number): string {
    return index >= 0 && index < this.count ? this.bytes.toString('utf8', this.endOf(index - 1), this.ends[index]) : ''
  }

  private endOf(index: number): number {
    return index < 0 ? 0 : this.ends[index]!
  }
}
