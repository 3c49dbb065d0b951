/** Names as they are compared: lists often have 张 三 for 张三, and any of several dots in a name. */
const plain = (name: string) => name.normalize('NFKC').replace(/\s/gu, '').replace(/[·•・‧∙.]/gu, '·').toLowerCase()

/** Whether two names are the same but for how they are typed. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)
