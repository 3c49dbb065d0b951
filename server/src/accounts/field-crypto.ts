import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Names the form of a cipher text, so that another algorithm (SM4) or key can follow and old rows stay readable. */
const version = 'v1'
const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

const derivedKeys = new WeakMap<Buffer, Map<string, Buffer>>()

/** A key of 32 bytes for one purpose, derived from the field key by HKDF-SHA256: no key serves two purposes. */
export function derivedKey(fieldKey: Buffer, purpose: string): Buffer {
  let keys = derivedKeys.get(fieldKey)
  if (!keys) derivedKeys.set(fieldKey, (keys = new Map()))
  let key = keys.get(purpose)
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', fieldKey, Buffer.alloc(0), `xueshi ${purpose}`, 32))
    keys.set(purpose, key)
  }
  return key
}

/** HMAC-SHA256 under the key of the purpose, 64 hexadecimal digits. */
export function keyedHash(fieldKey: Buffer, purpose: string, text: string): string {
  return createHmac('sha256', derivedKey(fieldKey, purpose)).update(text, 'utf8').digest('hex')
}

/** The keyed hash by which a normalised login (identity number, credit code, staff login) is found: without the key nobody can try out numbers. */
export function hashLogin(fieldKey: Buffer, login: string): string {
  return keyedHash(fieldKey, 'login hash', login)
}

/** A text under AES-256-GCM and the key of the purpose: `v1:` and iv, tag and text in base64url; another one each time. */
export function encryptText(fieldKey: Buffer, purpose: string, plain: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, derivedKey(fieldKey, purpose), iv, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(version))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${version}:${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
}

/**
 * The text of a cipher text.
 * @throws Error when the form is not known, or it was changed or made under another key or for another purpose.
 */
export function decryptText(fieldKey: Buffer, purpose: string, cipherText: string): string {
  const [form, body = ''] = cipherText.split(':')
  if (form !== version) throw new Error(`not a cipher text of a known form: ${form}`)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv(algorithm, derivedKey(fieldKey, purpose), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(version))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}

/** A normalised login as it is kept. */
export const encryptLogin = (fieldKey: Buffer, login: string): string => encryptText(fieldKey, 'login', login)

/**
 * The login of a cipher text.
 * @throws Error as decryptText does.
 */
export const decryptLogin = (fieldKey: Buffer, cipherText: string): string => decryptText(fieldKey, 'login', cipherText)
