import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'
import { ImportKind, ImportMode, ImportStatus } from './import-enums.js'

/** Why a whole file cannot be imported. */
@ObjectType({ description: '文件不能导入的原因' })
export class ImportRefusal {
  @Field(() => String, { description: '代码, stable' })
  code!: string

  @Field(() => String, { description: '说明: what is wrong and what to do' })
  message!: string
}

/** What the caller may do with an import now, and if not, why. */
@ObjectType({ description: '可办理的操作' })
export class ImportPermissions {
  @Field(() => Permission, { description: '导入' })
  canImport!: Permission

  @Field(() => Permission, { description: '继续被中断的工作' })
  canResume!: Permission

  @Field(() => Permission, { description: '整批撤回' })
  canWithdraw!: Permission
}

/** 导入: an uploaded workbook and how far it is. */
@ObjectType({ description: '导入: an uploaded workbook and how far it is. okRows + failedRows + presentRows = totalRows' })
export class ImportJob {
  @Field(() => ID, { description: '标识' })
  id!: number

  @Field(() => Int, { description: '版本号: send it back with every act' })
  version!: number

  @Field(() => ImportKind, { description: '导入内容' })
  kind!: ImportKind

  @Field(() => Int, { nullable: true, description: '题库的年度; null for other imports' })
  year!: number | null

  @Field(() => ImportStatus, { description: '进度' })
  status!: ImportStatus

  @Field(() => Boolean, { description: '已中断: the process at work is gone; it can be resumed and makes nothing twice' })
  interrupted!: boolean

  @Field(() => ImportMode, { nullable: true, description: '有错误行时的导入方式, once it was asked for' })
  mode!: ImportMode | null

  @Field(() => String, { description: '文件名' })
  fileName!: string

  @Field(() => Int, { description: '文件大小, in bytes' })
  size!: number

  @Field(() => Int, { description: '当前工作的进度, in hundredths' })
  percent!: number

  @Field(() => Int, { description: '总行数, without the head' })
  totalRows!: number

  @Field(() => Int, { description: '正确的行: to be imported once CHECKED, imported once IMPORTED, kept once WITHDRAWN because they were decided meanwhile' })
  okRows!: number

  @Field(() => Int, { description: '有错误的行' })
  failedRows!: number

  @Field(() => Int, { description: '已经登记过的行, which make nothing again' })
  presentRows!: number

  @Field(() => ImportRefusal, { nullable: true, description: '整个文件不能导入的原因' })
  refusal!: ImportRefusal | null

  @Field(() => String, { description: '上传人' })
  uploadedBy!: string

  @Field(() => Instant, { description: '上传时间' })
  createdAt!: number

  @Field(() => Instant, { nullable: true, description: '上一步完成的时间' })
  finishedAt!: number | null

  @Field(() => String, { nullable: true, description: '结果文件的下载地址: the same rows with what became of them; null once the file is no longer kept' })
  resultUrl!: string | null

  @Field(() => ImportPermissions, { description: '当前可办理的操作, with the reason where not' })
  permissions!: ImportPermissions
}

/** A fault of one cell. */
@ObjectType({ description: '单元格的错误' })
export class ImportCellFault {
  @Field(() => String, { nullable: true, description: '单元格, such as G5; null where the row as a whole is at fault' })
  cell!: string | null

  @Field(() => String, { description: '代码, stable' })
  code!: string

  @Field(() => String, { description: '说明: what is wrong and what to do' })
  message!: string

  @Field(() => String, { nullable: true, description: '单元格的内容, cut short; never an identity number' })
  value!: string | null
}

/** A row that cannot be imported. */
@ObjectType({ description: '有错误的行' })
export class ImportFault {
  @Field(() => Int, { description: '行号, as the spreadsheet numbers it' })
  row!: number

  @Field(() => [ImportCellFault], { description: '该行的全部错误' })
  cells!: ImportCellFault[]
}

export const ImportJobConnection = Connection('ImportJobConnection', () => ImportJob, '导入列表')

export const ImportFaultConnection = Connection('ImportFaultConnection', () => ImportFault, '有错误的行的列表')

/** What an act on an import gives: the import as it stands. */
export const ImportResult = createUnionType({
  name: 'ImportResult',
  description: '导入的办理结果: the import as it stands now',
  types: () => [ImportJob, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
