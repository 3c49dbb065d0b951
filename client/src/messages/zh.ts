import { byNoun } from './by-noun'

/** All Chinese messages. */
export default byNoun(import.meta.glob<{ default: object }>('./zh/*.ts', { eager: true }))
