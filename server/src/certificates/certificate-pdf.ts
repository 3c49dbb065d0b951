import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type PDFKit from 'pdfkit'
import { endOfDay } from '../clock.js'
import { shownCode } from './certificate-number.js'
import type { CertificateSnapshot } from './certificate-snapshot.js'
import { qrPng } from './qr-png.js'
import type { Signer } from './signer.js'

/** What a certificate's page is drawn from. */
export interface CertificateFace {
  readonly snapshot: CertificateSnapshot
  /** The canonical text of the snapshot, and its signature. */
  readonly text: string
  readonly signature: string
  readonly signer: Pick<Signer, 'algorithm' | 'keyId' | 'publicKey'>
  readonly code: string
  /** Where it is verified. */
  readonly verifyUrl: string
  /** Made by a demonstration: it says so. */
  readonly demo: boolean
}

const titles = { PUBLIC_SUBJECT: '公需科目培训证书', COMPLETION: '继续教育合格证书' } as const
const folder = join(import.meta.dirname, '../../fonts')
const fonts = new Map<string, Buffer>()
function font(name: string): Buffer {
  let bytes = fonts.get(name)
  if (!bytes) fonts.set(name, (bytes = readFileSync(join(folder, `${name}.ttf`))))
  return bytes
}

const ink = '#1f2937'
const muted = '#5b6472'
const seal = '#9f1d20'
const gold = '#b08d57'
const hours = (tenths: number | undefined) => String((tenths ?? 0) / 10)

/** What it certifies, in words. */
function statement({ kind, name, idNumber, unit, year, publicRequired, publicElective, professional, total }: CertificateSnapshot): string {
  const who = `${name}（证件号码 ${idNumber}，工作单位：${unit}）`
  if (kind === 'PUBLIC_SUBJECT') return `${who}于 ${year} 年度完成专业技术人员继续教育公需科目培训，取得公需科目必修 ${hours(publicRequired)} 学时，准予发证。`
  const inAll = (publicRequired ?? 0) + (publicElective ?? 0)
  return `${who}于 ${year} 年度参加专业技术人员继续教育，取得 ${hours(total)} 学时，其中公需科目 ${hours(inAll)} 学时、专业科目 ${hours(professional)} 学时，达到当年度继续教育学时要求，准予发证。`
}

/**
 * The certificate as a page of PDF: A4, landscape, with fonts, the QR code of its verification, and attached the signed data, which anybody
 * can verify with the published key alone. The same face gives the same bytes: fonts are parsed anew for each, as a parsed one remembers its signs
 * with what they stood for in the document before (sharing it saves 6 ms of 25). Libraries are loaded when the first is drawn.
 */
export async function drawCertificate(face: CertificateFace): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const { snapshot, verifyUrl } = face
  const title = titles[snapshot.kind]
  const issued = endOfDay(snapshot.issuedOn)
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    // None until one is asked for: a font given here would be parsed twice.
    font: '',
    info: { Title: `${title} ${snapshot.number}`, Subject: `${snapshot.year} 年度${title}`, CreationDate: issued, Creator: 'xueshi', Producer: 'xueshi' },
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject)
  })
  doc.registerFont('text', font('noto-sans-sc')).registerFont('display', font('noto-serif-sc-display'))
  attachData(doc, face, issued)
  drawFrame(doc)
  const { width, height } = doc.page
  doc.font('display').fontSize(20).fillColor(seal).text('专业技术人员', 0, 88, { width, align: 'center', characterSpacing: 6 })
  doc.fontSize(42).text(title, 0, 122, { width, align: 'center', characterSpacing: 8 })
  drawStatement(doc, statement(snapshot), width - 220)
  drawFacts(doc, face, height)
  doc.image(await qrPng(verifyUrl), width - 208, height - 206, { width: 98 })
  doc.fontSize(9).fillColor(muted).text('扫码查验真伪', width - 208, height - 104, { width: 98, align: 'center' })
  doc.end()
  return done
}

function attachData(doc: PDFKit.PDFDocument, { text, signature, signer }: CertificateFace, at: Date): void {
  const { algorithm, keyId, publicKey } = signer
  const file = JSON.stringify({ data: text, signature, algorithm, keyId, publicKey }, null, 2)
  doc.file(Buffer.from(file), { name: 'certificate.json', type: 'application/json', description: '证书数据与数字签名', creationDate: at, modifiedDate: at } as never)
}

/** As large as the words fit: a unit's name may be long. */
function drawStatement(doc: PDFKit.PDFDocument, words: string, width: number): void {
  doc.font('text').fillColor(ink)
  for (let size = 17; ; size -= 1) {
    const options = { width, indent: size * 2, lineGap: size * 0.75 }
    if (size > 9 && doc.fontSize(size).heightOfString(words, options) > 165) continue
    doc.text(words, 110, 222, options)
    return
  }
}

function drawFrame(doc: PDFKit.PDFDocument): void {
  const { width, height } = doc.page
  doc.lineWidth(3).strokeColor(seal).rect(34, 34, width - 68, height - 68).stroke()
  doc.lineWidth(0.8).strokeColor(gold).rect(42, 42, width - 84, height - 84).stroke()
  for (const [x, y] of [[42, 42], [width - 42, 42], [42, height - 42], [width - 42, height - 42]] as const) {
    doc.lineWidth(0.8).fillAndStroke('#ffffff', gold).circle(x, y, 9).fillAndStroke('#ffffff', gold).circle(x, y, 4).fill(seal)
  }
}

function drawFacts(doc: PDFKit.PDFDocument, { snapshot, code, verifyUrl, demo }: CertificateFace, height: number): void {
  const [year, month, day] = snapshot.issuedOn.split('-').map(Number)
  const facts = [
    ['证书编号', snapshot.number],
    ['验证码', shownCode(code)],
    ['发证日期', `${year} 年 ${month} 月 ${day} 日`],
  ] as const
  for (const [i, [label, value]] of facts.entries()) {
    const y = height - 200 + i * 25
    doc.fontSize(12).fillColor(muted).text(label, 110, y, { width: 70, lineBreak: false })
    doc.fillColor(ink).text(value, 184, y, { width: 380, lineBreak: false })
  }
  const address = verifyUrl.replace(/\/verify\/.*$/, '/verify')
  const notes = [`查验：${address}，输入证书编号和验证码。所依据的学时不再有效时，本证书失效，以查验结果为准。`, '本文件附有经数字签名的证书数据 certificate.json。']
  if (demo) notes.push('演示系统生成，不作为凭证。')
  doc.fontSize(9).fillColor(muted).text(notes.join('\n'), 110, height - 114, { width: 500, lineGap: 2 })
}
