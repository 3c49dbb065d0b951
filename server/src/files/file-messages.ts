import type { MessageTable } from '../errors/message.js'

/** What concerns evidence files. */
export const fileMessages = {
  SIGN_IN_FIRST: ['请先登录。', 'Sign in first.'],
  TICKET_NOT_VALID: ['上传凭证无效、已使用或已过期，请重新选择文件上传。', 'The upload ticket is not valid, was used or has expired. Choose the file again.'],
  TOO_MANY_LOOSE_FILES: ['已上传但未随登记保存的文件太多，请先保存登记，或明日再试。', 'Too many uploaded files belong to no record yet. Save the record first, or try again tomorrow.'],
  FILE_MISSING: ['没有收到文件，请选择一个文件。', 'No file arrived. Choose one file.'],
  FILE_EMPTY: ['文件是空的，请重新选择。', 'The file is empty. Choose another.'],
  FILE_TOO_LARGE: ['文件最大 {max} MB，请压缩后再上传。', 'A file is at most {max} MB. Make it smaller and try again.'],
  FILE_TYPE: ['只接受 JPG、PNG 图片和 PDF 文件，按内容识别，改扩展名无效。', 'Only JPG and PNG pictures and PDF files are taken, judged by their content and not by their name.'],
  FILE_DAMAGED: ['文件内容不完整或已损坏，请重新导出后上传。', 'The file is incomplete or damaged. Export it again and upload that.'],
  ONE_FILE_ONLY: ['一次只上传一个文件。', 'One file at a time.'],
  TOO_MANY_FILES: ['最多 {max} 个佐证文件，现有 {count} 个。', 'At most {max} files of evidence; there are {count}.'],
  FILE_NOT_YOURS: ['有文件不存在、已随其他登记保存或已过期，请重新上传。', 'A file does not exist, belongs to another record or has expired. Upload it again.'],
} satisfies MessageTable
