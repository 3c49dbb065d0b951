import type { MessageTree } from '../i18n'

/** Turns `./zh/hours.ts` and its like into one tree with the file's name as the first key: `hours.title`. */
export function byNoun(files: Record<string, { default: object }>): MessageTree {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.replace(/^.*\/(.+)\.ts$/, '$1'), file.default as MessageTree]),
  )
}
