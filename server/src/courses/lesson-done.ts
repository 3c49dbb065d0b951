/**
 * How much of a lesson must be watched or read for it to be done. Rule: 95 %. A player reports in steps, and films end with a picture that
 * many leave; whoever saw 95 % has seen the lesson, and nobody is sent back for a second.
 */
export const doneShare = 0.95

/** The milliseconds after which a lesson is done. */
export const doneMs = (durationMs: number): number => Math.ceil(durationMs * doneShare)

/**
 * How much of a sitting's unused time a report may still use, in milliseconds. A film that plays while the network is away comes from what
 * the player has fetched ahead, at most ten minutes (hls.js; browsers keep less of a file): a report after an outage is merged whole, and a
 * sitting that was left open for an hour gives no hour of film at once. What is beyond that is left out, not lost: it counts as time goes on.
 * A text is whole on the page and can be read to its end without the network: the whole time is its reader's. Nothing tells silence from an
 * outage, so that whoever invents reports gains what the bound leaves, and never more than the time that has passed.
 */
export const outageMs = { VIDEO: 10 * 60_000, TEXT: Infinity } as const

/** The speed up to which time counts: a film may be played at 1.5 ×, a text is read in its own time. */
export const allowedSpeed = { VIDEO: 1.5, TEXT: 1 } as const
