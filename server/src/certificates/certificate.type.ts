import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { NotAllowed, NotFound } from '../errors/user-error.js'
import { Shortfall } from '../requirements/annual-hours.type.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { CertificateAction, CertificateCause, CertificateKind, CertificateStatus } from './certificate-enums.js'

/** One thing that happened to a certificate. */
@ObjectType({ description: '证书状态的一次变更' })
export class CertificateEvent {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => CertificateAction, { description: '变更' })
  action!: CertificateAction

  @Field(() => String, { nullable: true, description: '办理人, by the name at the time; null for the system' })
  actorName!: string | null

  @Field(() => CertificateCause, { nullable: true, description: '失效的原因' })
  cause!: CertificateCause | null

  @Field(() => String, { nullable: true, description: '办理人填写的说明' })
  detail!: string | null
}

/** A certificate: what it says is as it was when it was issued. */
@ObjectType({ description: '证书: what it says is as it was when it was issued' })
export class Certificate {
  readonly __typename = 'Certificate'

  @Field(() => ID, { description: '标识, opaque' })
  id!: number

  @Field(() => CertificateKind, { description: '种类' })
  kind!: CertificateKind

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => String, { description: '证书编号' })
  number!: string

  @Field(() => String, { description: '验证码, as it stands on the page' })
  code!: string

  @Field(() => String, { description: '姓名 at the time' })
  name!: string

  @Field(() => String, { description: '发证时所在单位' })
  unitName!: string

  @Field(() => Hours, { description: '公需科目必修学时 on its face' })
  publicRequired!: number

  @Field(() => Hours, { description: '公需科目选修学时 on its face; 0 where it says nothing of them' })
  publicElective!: number

  @Field(() => Hours, { description: '专业科目学时 on its face; 0 where it says nothing of them' })
  professionalHours!: number

  @Field(() => Day, { description: '发证日期' })
  issuedOn!: string

  @Field(() => CertificateStatus, { description: '状态' })
  status!: CertificateStatus

  @Field(() => Instant, { description: '状态起始时间' })
  since!: number

  @Field(() => CertificateCause, { nullable: true, description: '失效的原因' })
  cause!: CertificateCause | null

  @Field(() => String, { nullable: true, description: '办理人填写的说明' })
  detail!: string | null

  @Field(() => String, { description: 'PDF 的 SHA-256, hexadecimal' })
  pdfSha256!: string

  @Field(() => Int, { description: 'PDF 的字节数' })
  pdfSize!: number

  @Field(() => [CertificateEvent], { description: '状态变更, oldest first' })
  history!: CertificateEvent[]
}

/** Certificates in pages. */
export const CertificateConnection = Connection('CertificateConnection', () => Certificate, '证书列表')

/** What a person has and lacks for a certificate of one year. */
@ObjectType({ description: '本人某一年度的一种证书: what has been issued, and what is missing' })
export class CertificateStanding {
  @Field(() => ID, { description: '标识, of year and kind' })
  id!: string

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => CertificateKind, { description: '种类' })
  kind!: CertificateKind

  @Field(() => Permission, { description: '能否领取' })
  canIssue!: Permission

  @Field(() => [Shortfall], { description: '还差的学时, as they bar this certificate' })
  shortfalls!: Shortfall[]

  @Field(() => [Certificate], { description: '已领取的, the newest first' })
  certificates!: Certificate[]
}

/** What a list of certificates is narrowed to. */
@InputType({ description: '证书的查询条件' })
export class CertificateFilter {
  @Field(() => Int, { nullable: true, description: '年度' })
  year?: number | null

  @Field(() => CertificateKind, { nullable: true, description: '种类' })
  kind?: CertificateKind | null

  @Field(() => CertificateStatus, { nullable: true, description: '状态' })
  status?: CertificateStatus | null

  @Field(() => String, { nullable: true, description: '姓名 contains' })
  name?: string | null
}

/** How much a download of certificates holds. */
@ObjectType({ description: '可下载的证书: the valid ones that match' })
export class CertificateArchive {
  @Field(() => Int, { description: '份数' })
  count!: number

  // A whole number: an Int ends at 2 GB, which the certificates of a large unit pass.
  @Field(() => Float, { description: '字节数 of their files' })
  bytes!: number
}

/** What issuing may end in. */
export const CertificateResult = createUnionType({
  name: 'CertificateResult',
  description: '领取证书的结果',
  types: () => [Certificate, NotAllowed, NotFound] as const,
})
