/** A pattern for `like ? escape '!'` that finds the text as it was typed: it has no wildcard of its own. */
export const containing = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`
