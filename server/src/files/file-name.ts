const longest = 255

/**
 * A file's name as the person gave it, fit to keep and to show: without folders, control characters and the marks that turn the
 * direction of writing (they make 'fdp.exe' look like 'exe.pdf'), at most 255 characters with the extension kept.
 * What is left of nothing is `file` with the extension of its content.
 */
export function cleanFileName(name: string, extension: string): string {
  const clean = name
    .toWellFormed()
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
  if (/^\.*$/.test(clean)) return `file.${extension}`
  const characters = Array.from(clean)
  if (characters.length <= longest) return clean
  const tail = Array.from(/\.[^.]{1,10}$/.exec(clean)?.[0] ?? '')
  return [...characters.slice(0, longest - tail.length), ...tail].join('')
}
