/**
 * How much of a lesson must be watched or read for it to be done. Rule: 95 %. A player reports in steps, and films end with a picture that
 * many leave; whoever saw 95 % has seen the lesson, and nobody is sent back for a second.
 */
export const doneShare = 0.95

/** The milliseconds after which a lesson is done. */
export const doneMs = (durationMs: number): number => Math.ceil(durationMs * doneShare)

/** The speed up to which time counts: a film may be played at 1.5 ×, a text is read in its own time. */
export const allowedSpeed = { VIDEO: 1.5, TEXT: 1 } as const
