import type { CertificateCause, CertificateKind } from '@xueshi/schema'

/** What the server knows of a certificate; hours in tenths of a 学时. */
export interface Verification {
  readonly state: 'VALID' | 'INVALID' | 'UNKNOWN' | 'ALTERED'
  readonly number?: string
  readonly kind?: CertificateKind
  readonly year?: number
  readonly name?: string
  readonly idNumber?: string
  readonly unit?: string
  readonly publicRequired?: number
  readonly publicElective?: number
  readonly professional?: number
  readonly total?: number
  readonly issuedOn?: string
  readonly since?: string
  readonly cause?: CertificateCause | null
  readonly pdfSha256?: string
  readonly verifiedAt: string
}

/** The server would not answer, in its own words. */
export class VerificationRefused extends Error {}

/**
 * Asks what is known of a certificate.
 * @throws VerificationRefused with the server's words; any other error when no answer came.
 */
export async function verifyCertificate(number: string, code: string, language: string): Promise<Verification> {
  const answer = await fetch(`/certificates/verification.json?${new URLSearchParams({ number, code })}`, { headers: { 'accept-language': language } })
  const body = (await answer.json()) as Verification & { message?: string }
  if (!answer.ok) throw new VerificationRefused(body.message ?? '')
  return body
}
