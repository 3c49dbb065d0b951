import type { Sums } from '../requirements/shortfalls.js'
import { totalOf } from '../requirements/shortfalls.js'
import type { CertificateKind } from './certificate-enums.js'

/** What a certificate says for good. Hours are tenths of a 学时; those that it does not speak of are left out. */
export interface CertificateSnapshot {
  readonly format: 'xueshi-certificate-1'
  readonly number: string
  readonly kind: `${CertificateKind}`
  readonly year: number
  readonly name: string
  /** Masked: its end. */
  readonly idNumber: string
  /** Where the person worked when it was issued. */
  readonly unit: string
  readonly publicRequired: number
  readonly publicElective?: number
  readonly professional?: number
  readonly total?: number
  /** yyyy-mm-dd in Asia/Shanghai. */
  readonly issuedOn: string
}

/** The hours that stand on the face of a certificate of a kind. */
export const faceOf = (kind: `${CertificateKind}`, sums: Sums): Sums =>
  kind === 'COMPLETION'
    ? { publicRequired: sums.publicRequired, publicElective: sums.publicElective, professionalHours: sums.professionalHours }
    : { publicRequired: sums.publicRequired, publicElective: 0, professionalHours: 0 }

/** The hours of a snapshot: of the public subject its required hours, of completion every kind and their total. */
export function hoursOf(kind: `${CertificateKind}`, { publicRequired, publicElective, professionalHours }: Sums) {
  if (kind === 'PUBLIC_SUBJECT') return { publicRequired }
  return { publicRequired, publicElective, professional: professionalHours, total: totalOf({ publicRequired, publicElective, professionalHours }) }
}

/** The one text of a snapshot, which is signed: JSON in UTF-8, names in the order of their letters, no space. */
export const canonical = (snapshot: CertificateSnapshot): string => JSON.stringify(snapshot, Object.keys(snapshot).sort())
