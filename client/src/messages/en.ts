import { byNoun } from './by-noun'

/** All English messages. */
export default byNoun(import.meta.glob<{ default: object }>('./en/*.ts', { eager: true }))
