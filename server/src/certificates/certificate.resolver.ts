import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { CertificateKind } from './certificate-enums.js'
import { certificateArchive, certificatePage, ownCertificates, readCertificate } from './certificate.read.js'
import { Certificate, CertificateArchive, CertificateConnection, CertificateFilter, CertificateResult, CertificateStanding } from './certificate.type.js'
import { issueCertificate } from './issue-certificate.js'

/** 证书: issued to the person who asks, read by whoever the person exists for. Files and verification are plain HTTP (certificate-routes.ts). */
@Resolver()
export class CertificateResolver {
  @Guard('professionals')
  @Query(() => [CertificateStanding], { description: '我的证书: every year that is known, the newest first, with what can be issued and what is missing' })
  myCertificates(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CertificateStanding[]> {
    return ownCertificates(selectionOf(info), context)
  }

  @Guard('personnel')
  @Query(() => CertificateConnection, { description: '证书 of the people in the caller’s scope, the newest first' })
  certificates(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => CertificateFilter, { nullable: true }) filter: CertificateFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Certificate>> {
    return certificatePage(filter, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('staffReaders')
  @Query(() => CertificateArchive, { description: '可下载的证书: how many valid certificates match, and how large they are' })
  certificateArchive(@Ctx() context: Context, @Arg('filter', () => CertificateFilter, { nullable: true }) filter: CertificateFilter | null): Promise<CertificateArchive> {
    return certificateArchive(filter, context)
  }

  @Guard('professionals')
  @Mutation(() => CertificateResult, { description: '领取证书 of a kind and year; asked again, it is the one that is valid' })
  async issueCertificate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => CertificateKind) kind: CertificateKind,
    @Arg('year', () => Int) year: number,
  ): Promise<typeof CertificateResult> {
    const outcome = await issueCertificate(context, kind, year)
    return typeof outcome === 'number' ? ((await readCertificate(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
  }
}
