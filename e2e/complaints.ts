import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test'

/**
 * What a browser's pages say to the console as errors from now on, and what they throw; `end` stops listening and gives it. An answer
 * that the server refuses, or that does not arrive, is none: tests bring those about.
 */
export function hear(context: BrowserContext): { end: () => readonly string[] } {
  const said: string[] = []
  const logged = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text() || `nothing, at ${message.location().url}:${message.location().line}`)
  }
  const thrown = (problem: WebError) => said.push(problem.error().stack || String(problem.error()))
  context.on('console', logged).on('weberror', thrown)
  return {
    end() {
      context.off('console', logged).off('weberror', thrown)
      return said
    },
  }
}
