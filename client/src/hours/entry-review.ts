/** The words on who decides on what an administrator has entered: another, or also who entered it, as the site is set up. */
export function reviewWords(site: { reviewOfOwnEntries: boolean } | null): string {
  return `entries.review.${site?.reviewOfOwnEntries ? 'warn' : 'refuse'}`
}
