import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { readContact } from '../accounts/contact.read.js'
import type { Context } from '../context.js'
import { EmailProofRequested, EmailProofResult, ProveEmailResult } from './email-proof.type.js'
import { proveEmail } from './prove-email.js'
import { requestEmailProof } from './request-email-proof.js'

@Resolver()
export class EmailProofResolver {
  @Guard('signedIn')
  @Mutation(() => EmailProofResult, { description: '发送邮箱验证码 to an address that is to be one’s own, where the site sends mail' })
  async requestEmailProof(@Ctx() context: Context, @Arg('email', () => String) email: string): Promise<typeof EmailProofResult> {
    const outcome = await requestEmailProof(context, email)
    return 'address' in outcome ? Object.assign(new EmailProofRequested(), outcome) : outcome
  }

  @Guard('signedIn')
  @Mutation(() => ProveEmailResult, { description: '验证邮箱 with the code that was sent: the address is the account’s from then on, and gets mail' })
  async proveEmail(@Ctx() context: Context, @Arg('code', () => String) code: string): Promise<typeof ProveEmailResult> {
    return (await proveEmail(context, code)) ?? readContact(context.database.fork(), context.actor!.accountId)
  }
}
