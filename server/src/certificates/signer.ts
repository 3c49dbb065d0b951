import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { createRequire } from 'node:module'
import { derivedKey } from '../accounts/field-crypto.js'
import type { Config } from '../config.js'

/** How certificates are signed. */
export type SignatureAlgorithm = 'Ed25519' | 'SM2'

/** Signs certificates. Another way (a device, another curve) is another of these and a value of CERTIFICATE_SIGNER. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm
  /** The first 16 hexadecimal digits of the SHA-256 of the public key's text. */
  readonly keyId: string
  /** Ed25519: 32 bytes in base64url; SM2: the uncompressed point in hexadecimal. */
  readonly publicKey: string
  /** Ed25519 in base64url; SM2 with SM3 and the default user id 1234567812345678, r and s in hexadecimal. */
  sign(text: string): string
}

/** Loaded where a site signs by it, or did. */
const sm2 = () => (createRequire(import.meta.url)('sm-crypto-v2') as typeof import('sm-crypto-v2')).sm2
const keyIdOf = (publicKey: string) => createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
/** What stands before the 32 bytes of a private and a public key in PKCS #8 and SPKI (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

function ed25519(secret: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, secret]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length).toString('base64url')
  return { algorithm: 'Ed25519', publicKey, keyId: keyIdOf(publicKey), sign: text => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url') }
}

function sm2Signer(secret: Buffer): Signer {
  const key = secret.toString('hex')
  const publicKey = sm2().getPublicKeyFromPrivateKey(key)
  return { algorithm: 'SM2', publicKey, keyId: keyIdOf(publicKey), sign: text => sm2().doSignature(Buffer.from(text, 'utf8'), key, { hash: true, publicKey }) }
}

const signers = new WeakMap<Config, Signer>()

/** The site's signer: by CERTIFICATE_SIGNER, with the key CERTIFICATE_KEY, or without one a key of its own derived from the field key. */
export function signerOf(config: Config): Signer {
  let signer = signers.get(config)
  if (!signer) {
    const secret = config.CERTIFICATE_KEY ? Buffer.from(config.CERTIFICATE_KEY, 'hex') : derivedKey(config.fieldKey, `certificate ${config.CERTIFICATE_SIGNER}`)
    signers.set(config, (signer = config.CERTIFICATE_SIGNER === 'sm2' ? sm2Signer(secret) : ed25519(secret)))
  }
  return signer
}

/** Whether a text carries a signature of the key: what anybody can do with a published key. Never throws. */
export function isSignedBy({ algorithm, publicKey }: Pick<Signer, 'algorithm' | 'publicKey'>, text: string, signature: string): boolean {
  try {
    const data = Buffer.from(text, 'utf8')
    if (algorithm === 'SM2') return sm2().doVerifySignature(data, signature, publicKey, { hash: true })
    const key = createPublicKey({ key: Buffer.concat([publicPrefix, Buffer.from(publicKey, 'base64url')]), format: 'der', type: 'spki' })
    return verify(null, data, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
