import { nanoid } from 'nanoid'

/**
 * The key of one creation: it stays the same while a form is tried again (double click, lost answer), so that the server
 * makes one row; call `renew` when the creation has been answered and the next one begins.
 */
export function useIdempotencyKey(): { current: () => string; renew: () => void } {
  let key = nanoid()
  return {
    current: () => key,
    renew: () => {
      key = nanoid()
    },
  }
}
