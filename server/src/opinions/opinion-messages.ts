import type { MessageTable } from '../errors/message.js'

/** What the keeping of 常用意见 says. */
export const opinionMessages = {
  TEMPLATE_OF_ANOTHER: ['此常用意见由总管理员或添加人修改、删除。', 'The general administrator or whoever added it changes or deletes it.'],
  TEMPLATE_EXISTS: ['已有相同的常用意见，可直接使用。', 'The same text is kept already; use that one.'],
  TOO_MANY_TEMPLATES: ['最多保存 {max} 条常用意见，请先删除不用的。', 'At most {max} texts are kept; delete one that is not used first.'],
} satisfies MessageTable
