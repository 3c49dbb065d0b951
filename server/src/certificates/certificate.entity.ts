import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { CertificateAction, CertificateCause, CertificateKind, CertificateStatus } from './certificate-enums.js'
import { certificateScope } from './certificate.scope.js'

/**
 * 证书: what somebody had reached in a year when it was issued. Its snapshot is the signed truth and is never written again; only its status
 * changes, with an event each time. Holds no foreign keys: it outlives person, unit and course. The indexes: a person's years, by number, one
 * valid one a person, kind and year, whoever issues at the same moment.
 */
@Entity({ tableName: 'certificate' })
@Scoped(certificateScope)
@Index({ name: 'certificate_person', properties: ['professionalId', 'year'] })
@Unique({ name: 'certificate_number', properties: ['number'] })
@Unique({ name: 'certificate_valid', properties: ['validFor', 'kind', 'year'] })
export class Certificate extends Row {
  @Property({ type: bigint() })
  professionalId!: number

  @Property({ type: 'string', length: 16 })
  kind!: `${CertificateKind}`

  @Property({ type: 'smallint' })
  year!: number

  /** Human readable, random, unique; not enough to look a certificate up. */
  @Property({ type: 'string', length: 20 })
  number!: string

  /** Random: with the number it looks the certificate up. */
  @Property({ type: 'string', length: 12 })
  code!: string

  /** The canonical data (certificate-snapshot.ts): what was signed, byte by byte. */
  @Property({ type: 'text' })
  snapshot!: string

  /** Of the snapshot, for lists. */
  @Property({ type: 'string', length: 100 })
  name!: string

  @Property({ type: 'string', length: 200 })
  unitName!: string

  /** Hours on its face, in tenths of a 学时; 0 where it says nothing of them. It holds as long as as many count. */
  @Property({ type: 'integer' })
  publicRequired!: number

  @Property({ type: 'integer' })
  publicElective!: number

  @Property({ type: 'integer' })
  professionalHours!: number

  @Property({ type: 'string', length: 200 })
  signature!: string

  @Property({ type: 'string', length: 16 })
  keyId!: string

  @Property({ type: 'string', length: 64 })
  pdfSha256!: string

  /** Bytes. */
  @Property({ type: 'integer' })
  pdfSize!: number

  @Property({ type: 'string', length: 100 })
  storageKey!: string

  @Property({ type: new InstantType() })
  issuedAt!: Date

  @Property({ type: 'string', length: 7 })
  status!: `${CertificateStatus}`

  /** Since when its status holds. */
  @Property({ type: new InstantType() })
  since!: Date

  /** Why it is invalid. */
  @Property({ type: 'string', length: 16, nullable: true })
  cause: `${CertificateCause}` | null = null

  /** What was written by whoever took the hours away; for the person and the unit, not for visitors. */
  @Property({ type: 'string', length: 1000, nullable: true })
  detail: string | null = null

  /** The person while it is valid, null while it is not. */
  @Property({ type: bigint(), nullable: true })
  validFor: number | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** What happened to a certificate. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'certificate_event' })
@Index({ name: 'certificate_event_certificate', properties: ['certificateId', 'id'] })
export class CertificateEvent extends Row {
  @Property({ type: bigint() })
  certificateId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 11 })
  action!: `${CertificateAction}`

  /** Null where the system gave the hours. */
  @Property({ type: bigint(), nullable: true })
  actorId: number | null = null

  /** Name at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  actorName: string | null = null

  @Property({ type: 'string', length: 16, nullable: true })
  cause: `${CertificateCause}` | null = null

  @Property({ type: 'string', length: 1000, nullable: true })
  detail: string | null = null
}

/** A public key that certificates have been signed for, kept for good so that old ones can be verified after a change of key. */
@Entity({ tableName: 'certificate_key' })
@Unique({ name: 'certificate_key_id', properties: ['keyId'] })
export class CertificateKey extends Row {
  @Property({ type: 'string', length: 16 })
  keyId!: string

  @Property({ type: 'string', length: 10 })
  algorithm!: string

  /** Ed25519: 32 bytes in base64url; SM2: the uncompressed point in hexadecimal. */
  @Property({ type: 'string', length: 200 })
  publicKey!: string

  @Property({ type: new InstantType() })
  since!: Date
}
