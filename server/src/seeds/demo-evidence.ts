import { randomUUID } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { Attachment } from '../files/attachment.entity.js'
import { HourStatus } from '../hours/hour-enums.js'
import { HourRecord } from '../hours/hour-record.entity.js'

/** A one-page PDF 1.4 of Latin lines, large enough to read on the review page. Its cross-reference table is real, so every viewer opens it. */
export function demoPdf(lines: readonly string[]): Buffer {
  const text = lines.map((line, i) => `BT /F1 ${i === 0 ? 26 : 14} Tf 60 ${720 - i * 40} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`).join('\n')
  const frame = '2 w 30 30 535 782 re S'
  const content = `${frame}\n${text}`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** Gives what waits for review a certificate to look at. */
export async function fillDemoEvidence({ storage, clock }: Pick<App, 'storage' | 'clock'>, em: EntityManager): Promise<void> {
  // Nobody is signed in while the demonstration is filled, and all of it is the demonstration's own.
  const waiting = await em.find(HourRecord, { status: HourStatus.PENDING }, { filters: false, orderBy: { id: 'asc' } })
  for (const record of waiting) {
    const bytes = demoPdf(['DEMO CERTIFICATE', 'Invented for demonstration', `Registered as no. ${record.id}`, `${record.startsOn} to ${record.endsOn}`, `${record.claimedHours / 10} hours`])
    const storageKey = `demo/${randomUUID()}.pdf`
    await storage.put(storageKey, bytes, 'application/pdf')
    em.create(Attachment, { hourRecordId: record.id, uploadedById: record.enteredById, name: '结业证书（演示）.pdf', mediaType: 'application/pdf', size: bytes.length, storageKey, createdAt: clock.now() })
  }
  await em.flush()
}
