import type { MessageCode, MessageParams } from '../errors/message.js'

/** The file as a whole cannot be used: why, and what to do. */
export class FileFault extends Error {
  constructor(
    readonly code: MessageCode,
    readonly params: MessageParams = {},
  ) {
    super(code)
  }
}
