import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Instant } from '../scalars/instant.js'

/** A file that proves a record. */
@ObjectType({ description: '佐证材料: a file that proves a record' })
export class Attachment {
  @Field(() => ID, { description: '文件编号, opaque' })
  id!: number

  @Field(() => String, { description: '文件名, as the person named it' })
  name!: string

  @Field(() => String, { description: '文件类型 by content: image/jpeg, image/png or application/pdf' })
  mediaType!: string

  @Field(() => Int, { description: '大小, in bytes' })
  size!: number

  @Field(() => String, { description: '下载地址, for who may see the record' })
  url!: string
}

/** A one-time permission to upload one file. */
@ObjectType({ description: '上传凭证: a one-time permission to upload one file' })
export class UploadTicket {
  @Field(() => String, { description: '凭证: the value of the header x-upload-ticket' })
  ticket!: string

  @Field(() => String, { description: '上传地址: multipart/form-data, one file in the field file' })
  url!: string

  @Field(() => Instant, { description: '失效时间' })
  expiresAt!: Date
}
