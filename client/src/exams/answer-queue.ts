/** An answer as this page has it. */
export interface Answer {
  readonly chosen: readonly number[]
  readonly revision: number
}

/** What came of sending one: the answer as the server has it, or that it takes none any more. */
export type Sent = { readonly kind: 'saved'; readonly answer: Answer } | { readonly kind: 'refused'; readonly closed: boolean; readonly message: string }

/** What the queue needs of its surroundings. */
export interface Surroundings {
  /** Where answers wait that no server has acknowledged: it outlives the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly key: string
  /** Sends one; rejects where no answer came. */
  readonly send: (number: number, answer: Answer) => Promise<Sent>
  /** Milliseconds since the attempt began, by the server's clock. */
  readonly elapsed: () => number
}

/** What waits of an attempt, by question. */
type Waiting = Record<string, Answer>

/**
 * The answers of one attempt. What is chosen waits in the browser's storage until the server has acknowledged just that revision, so that
 * neither a reload nor an outage loses it, and nothing counts as saved that the server has not said it has. Several tabs share the storage:
 * it is read anew at each step, and only what was sent is taken out.
 */
export class AnswerQueue {
  /** Acknowledged by the server. */
  readonly saved = new Map<number, Answer>()
  private sending: Promise<void> | null = null

  constructor(
    private readonly around: Surroundings,
    private readonly changed: (refusal: Extract<Sent, { kind: 'refused' }> | null) => void,
  ) {}

  /** What waits to be saved. */
  waiting(): Map<number, Answer> {
    return new Map(Object.entries(this.read()).map(([number, answer]) => [Number(number), answer]))
  }

  /** The answer as the person sees it: what waits, else what is saved. */
  answerOf(number: number): Answer | null {
    return this.read()[number] ?? this.saved.get(number) ?? null
  }

  /** Takes the server's answers in; what waits and is newer stays to be sent. */
  known(answers: readonly (Answer & { readonly number: number })[]): void {
    for (const { number, chosen, revision } of answers) this.settle(number, { chosen, revision })
    this.changed(null)
  }

  /** The person's choice: newer than all that this page has seen, by the server's time, so that the last click on any device stays. */
  choose(number: number, chosen: readonly number[]): void {
    const revision = Math.max((this.answerOf(number)?.revision ?? 0) + 1, Math.floor(this.around.elapsed()), 1)
    this.write({ ...this.read(), [number]: { chosen, revision } })
    this.changed(null)
  }

  /** Forgets what waits: the attempt takes nothing any more. */
  clear(): void {
    this.write({})
    this.changed(null)
  }

  /** Sends all that waits, one after the other; rejects where no answer came. Called again meanwhile, it is the same sending. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = null))
    return this.sending
  }

  private async sendAll(): Promise<void> {
    for (let next = Object.entries(this.read())[0]; next; next = Object.entries(this.read())[0]) {
      const [number, answer] = [Number(next[0]), next[1]]
      const sent = await this.around.send(number, answer)
      if (sent.kind === 'saved') this.settle(number, sent.answer)
      else if (sent.closed) return this.changed(sent)
      else this.drop(number, answer.revision)
      this.changed(sent.kind === 'refused' ? sent : null)
    }
  }

  private settle(number: number, answer: Answer): void {
    if (answer.revision >= (this.saved.get(number)?.revision ?? 0)) this.saved.set(number, answer)
    this.drop(number, answer.revision)
  }

  /** Takes out what waits up to a revision: a newer choice made meanwhile stays. */
  private drop(number: number, upTo: number): void {
    const { [number]: waiting, ...rest } = this.read()
    if (waiting && waiting.revision <= upTo) this.write(rest)
  }

  private read(): Waiting {
    try {
      return (JSON.parse(this.around.storage.getItem(this.around.key) ?? '{}') ?? {}) as Waiting
    } catch {
      return {}
    }
  }

  private write(waiting: Waiting): void {
    const { storage, key } = this.around
    if (Object.keys(waiting).length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(waiting))
  }
}
