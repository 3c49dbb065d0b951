import type { EvidenceFileFragment } from '@xueshi/schema'
import { formatNumber } from '../ui/format'

/** A file that the server holds: its id, name, kind by content, bytes and address. */
export type EvidenceFile = Omit<EvidenceFileFragment, '__typename'>

/** What evidence may be: the server looks at the content, the page at the name's kind. */
export const evidenceTypes: readonly string[] = ['image/jpeg', 'image/png', 'application/pdf']

/** Why a file is not even sent: the words stand under `hours.fault`. */
export function evidenceFault(
  file: { type: string; size: number },
  limits: { maxFileBytes: number },
): { code: string; params: Record<string, string | number> } | null {
  if (!evidenceTypes.includes(file.type)) return { code: 'FILE_TYPE', params: {} }
  if (file.size === 0) return { code: 'FILE_EMPTY', params: {} }
  if (file.size > limits.maxFileBytes) return { code: 'FILE_TOO_LARGE', params: { max: megabytes(limits.maxFileBytes) } }
  return null
}

/** Bytes in MB of 1024 × 1024, without a fraction where there is none. */
export function megabytes(bytes: number): string {
  return formatNumber(bytes / 1_048_576)
}

/** A file's size for people: 340 kB, 1.2 MB. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${megabytes(bytes)} MB`
}
