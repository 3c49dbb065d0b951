import { Ctx, Mutation, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { UploadTicket } from './attachment.type.js'
import { createUploadTicket } from './upload-ticket.js'

/** Files travel outside GraphQL; what permits them is asked for here. */
@Resolver()
export class UploadResolver {
  @Guard('uploaders')
  @Mutation(() => UploadTicket, { description: '上传凭证: a one-time ticket for POST /files or /import-files (header x-upload-ticket, multipart field file), good for 10 minutes' })
  createUploadTicket(@Ctx() context: Context): Promise<UploadTicket> {
    return createUploadTicket(context.em, context.clock, context.actor!)
  }
}
