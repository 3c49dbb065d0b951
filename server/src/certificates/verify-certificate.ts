import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import type { CertificateCause, CertificateStatus } from './certificate-enums.js'
import { maskName, normaliseCode, normaliseNumber } from './certificate-number.js'
import type { CertificateSnapshot } from './certificate-snapshot.js'
import { isSignedBy, type SignatureAlgorithm } from './signer.js'

/** What somebody holds in their hands. */
export interface Claim {
  readonly number: string
  readonly code: string
}

/** What a visitor is told of a certificate: from its signed snapshot alone, the name masked. Hours are tenths of a 学时. */
export interface Verified extends Omit<CertificateSnapshot, 'format'> {
  readonly state: `${CertificateStatus}`
  /** Milliseconds since 1970. */
  readonly since: number
  readonly cause: `${CertificateCause}` | null
  readonly pdfSha256: string
  readonly keyId: string
  readonly algorithm: SignatureAlgorithm
}

/** What is not confirmed. UNKNOWN is for a wrong number and for a wrong code alike; ALTERED is a snapshot that its signature does not carry. */
interface Unverified {
  readonly state: 'UNKNOWN' | 'ALTERED'
}

/** What came of a claim. */
export type Verification = Verified | Unverified

/** Verifies claims in one statement for up to 1 000: found by number, code and signature compared. Changes nothing. */
export async function verifyCertificates(rows: Rows, claims: readonly Claim[]): Promise<Verification[]> {
  const wanted = claims.map(({ number, code }) => ({ number: normaliseNumber(number), code: normaliseCode(code) }))
  const { sql, params } = inList([...new Set(wanted.map(({ number }) => number))])
  const found = await rows(
    `select c.number, c.code, c.snapshot, c.signature, c.status, c.since, c.cause, c.pdf_sha256, k.key_id, k.algorithm, k.public_key
       from certificate c join certificate_key k on k.key_id = c.key_id where c.number in ${sql}`,
    params,
  )
  const byNumber = new Map(found.map(row => [String(row[0]), row]))
  return wanted.map(({ number, code }) => {
    const row = byNumber.get(number)
    return row && row[1] === code ? judge(row) : { state: 'UNKNOWN' }
  })
}

function judge([, , text, signature, status, since, cause, pdfSha256, keyId, algorithm, publicKey]: readonly unknown[]): Verification {
  const key = { algorithm: algorithm as SignatureAlgorithm, publicKey: String(publicKey) }
  if (!isSignedBy(key, String(text), String(signature))) return { state: 'ALTERED' }
  const { format: _, ...snapshot } = JSON.parse(String(text)) as CertificateSnapshot
  return {
    ...snapshot,
    name: maskName(snapshot.name),
    state: status as `${CertificateStatus}`,
    since: Number(since),
    cause: cause as `${CertificateCause}` | null,
    pdfSha256: String(pdfSha256),
    keyId: String(keyId),
    algorithm: key.algorithm,
  }
}
