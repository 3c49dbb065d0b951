import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { captions, film } from '../../test/course-editing.js'
import { jpeg, oldDocument, pdf, png } from '../../test/sample-files.js'
import { zipOf } from '../../test/zip.js'
import { judgeCaptions } from './captions-content.js'
import { boxAt, boxesIn } from './film-boxes.js'
import { judgeFilm } from './film-content.js'
import { judgeMaterial } from './material-content.js'

const folder = mkdtempSync(join(tmpdir(), 'xueshi-content-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function judged<T>(judge: (file: FileHandle, size: number) => Promise<T>, content: Buffer): Promise<T> {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const file = await open(path)
  try {
    return await judge(file, content.length)
  } finally {
    await file.close()
  }
}

const parts = (content: Buffer) => boxesIn(content, 0, content.length)
const part = (type: string) => {
  const box = parts(film).find(one => one.type === type)!
  return film.subarray(box.start, box.end)
}
/** The film with some bytes of its index as they would be of another. */
function altered(from: string, to: string): Buffer {
  const content = Buffer.from(film)
  content.write(to, content.indexOf(from, 0, 'latin1'), 'latin1')
  return content
}
/** The film with another profile of its pictures. */
function withProfile(profile: number): Buffer {
  const content = Buffer.from(film)
  content[content.indexOf('avcC', 0, 'latin1') + 5] = profile
  return content
}
const fragments = Buffer.concat([part('ftyp'), part('moov'), Buffer.from('\0\0\0\bmoof', 'latin1'), part('mdat')])

test.each([
  ['an ordinary film', film, { durationMs: 39_651 }],
  ['high profile', withProfile(100), { durationMs: 39_651 }],
  ['10 bits', withProfile(110), { code: 'FILM_PICTURE' }],
  ['H.265', altered('avc1\0\0\0\0', 'hvc1'), { code: 'FILM_PICTURE' }],
  ['sound in AC-3', altered('mp4a', 'ac-3'), { code: 'FILM_SOUND' }],
  ['the index at the end', Buffer.concat([part('ftyp'), part('mdat'), part('moov')]), { code: 'FILM_INDEX_LAST' }],
  ['fragments', fragments, { code: 'FILM_FRAGMENTED' }],
  ['no pictures', altered('vide', 'text'), { code: 'FILM_NO_PICTURE' }],
  ['cut short', film.subarray(0, film.length - 1000), { code: 'FILE_DAMAGED' }],
  ['cut within the index', film.subarray(0, 3000), { code: 'FILE_DAMAGED' }],
  ['an index that is broken', altered('mdia', 'md\0a'), { code: 'FILE_DAMAGED' }],
  ['a PDF', pdf(), { code: 'FILM_TYPE' }],
  ['text', Buffer.from('no film'), { code: 'FILM_TYPE' }],
] as const)('a film: %s', async (_, content, outcome) => expect(await judged(judgeFilm, content as Buffer)).toEqual(outcome))

test('a box of 64 bits, one to the end and none', () => {
  const long = Buffer.alloc(16)
  long.writeUInt32BE(1, 0)
  long.write('mdat', 4)
  long.writeBigUInt64BE(5_000_000_000n, 8)
  expect(boxAt(long, 100, 9_000_000_000)).toEqual({ type: 'mdat', start: 100, content: 116, end: 5_000_000_100 })
  expect(boxAt(Buffer.from('\0\0\0\0mdat', 'latin1'), 8, 50)).toMatchObject({ end: 50 })
  expect(boxAt(Buffer.from('\0\0\0\x04mdat', 'latin1'), 8, 50)).toBeNull()
})

const vtt = (...lines: string[]) => Buffer.from(['WEBVTT', '', ...lines].join('\n'))
test.each([
  ['those of the demonstration', captions, null],
  ['with settings, a mark and Windows lines', Buffer.from('\ufeffWEBVTT 中文\r\n\r\n1\r\n00:00:01.000 --> 00:00:04.000 align:start\r\n你好\r\n'), null],
  ['SRT', Buffer.from('1\n00:00:01,000 --> 00:00:04,000\n你好\n'), { code: 'CAPTIONS_TYPE' }],
  ['a comma in a time', vtt('00:01,000 --> 00:04.000', '你好'), { code: 'CAPTIONS_TIME', params: { line: 3 } }],
  ['an end before its start', vtt('00:04.000 --> 00:01.000', '你好'), { code: 'CAPTIONS_ORDER', params: { line: 3 } }],
  ['cues that go back', vtt('00:04.000 --> 00:05.000', '二', '', '00:01.000 --> 00:02.000', '一'), { code: 'CAPTIONS_ORDER', params: { line: 6 } }],
  ['none', vtt(), { code: 'CAPTIONS_EMPTY' }],
  ['GBK', Buffer.from([...Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n'), 0xc4, 0xe3]), { code: 'CAPTIONS_NOT_UTF8' }],
] as const)('captions: %s', (_, content, outcome) => expect(judgeCaptions(content)).toEqual(outcome))

const office = (main: string) => zipOf({ '[Content_Types].xml': '', [main]: '' })
test.each([
  ['PDF', pdf(), 'pdf'],
  ['PNG', png(), 'png'],
  ['a large PNG', png(3_000_000), 'png'],
  ['JPEG', jpeg(), 'jpg'],
  ['Word', office('word/document.xml'), 'docx'],
  ['Excel', office('xl/workbook.xml'), 'xlsx'],
  ['PowerPoint', office('ppt/presentation.xml'), 'pptx'],
  ['an archive', zipOf({ 'a.txt': 'a' }), 'zip'],
  ['a document with macros', zipOf({ 'word/document.xml': '', 'word/vbaProject.bin': '' }), { code: 'MATERIAL_MACROS' }],
  ['an archive cut short', zipOf({ 'a.txt': 'a' }).subarray(0, 40), { code: 'FILE_DAMAGED' }],
  ['an old Word document', oldDocument('WordDocument'), 'doc'],
  ['an old workbook', oldDocument('Workbook'), 'xls'],
  ['an old presentation', oldDocument('PowerPoint Document'), 'ppt'],
  ['one with a password', oldDocument('EncryptedPackage'), { code: 'MATERIAL_PASSWORD' }],
  ['a message of Outlook', oldDocument('__nameid_version1.0'), { code: 'MATERIAL_TYPE' }],
  ['a script', Buffer.from('#!/bin/sh\n'), { code: 'MATERIAL_TYPE' }],
  ['a film', film, { code: 'MATERIAL_TYPE' }],
  ['a PDF cut short', pdf().subarray(0, 60), { code: 'FILE_DAMAGED' }],
] as const)('a material: %s', async (_, content, outcome) => expect(await judged(judgeMaterial, content as Buffer)).toEqual(outcome))
