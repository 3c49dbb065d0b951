import { shanghaiDay } from '../clock.js'
import { column, derived, expression, many, type Shape } from '../database/read-shape.js'
import { shownCode } from './certificate-number.js'

const eventShape: Shape = {
  typename: 'CertificateEvent',
  table: 'certificate_event',
  key: 'id',
  fields: { id: column('id'), at: column('at'), action: column('action'), actorName: column('actorName'), cause: column('cause'), detail: column('detail') },
}

/** How a certificate is read. Readers add certificateScope. */
export const certificateShape: Shape = {
  typename: 'Certificate',
  table: 'certificate',
  key: 'id',
  fields: {
    id: column('id'),
    kind: column('kind'),
    year: column('year'),
    number: column('number'),
    code: column('code', value => shownCode(String(value))),
    name: column('name'),
    unitName: column('unitName'),
    publicRequired: column('publicRequired'),
    publicElective: column('publicElective'),
    professionalHours: column('professionalHours'),
    issuedOn: derived(['issuedAt'], raw => shanghaiDay(new Date(Number(raw['issuedAt'])))),
    status: column('status'),
    since: column('since'),
    cause: column('cause'),
    detail: column('detail'),
    pdfSha256: expression(alias => `${alias}.pdf_sha256`),
    pdfSize: column('pdfSize'),
    history: many(() => eventShape, 'certificate_id', 'r.id'),
  },
}
