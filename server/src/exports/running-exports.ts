/** How many exports each account has running in this process: enough for a double click, not for a flood. */
export class RunningExports {
  private readonly running = new Map<number, number>()

  constructor(private readonly most: number) {}

  /** Whether one more may start; it must be ended. */
  start(accountId: number): boolean {
    const count = this.running.get(accountId) ?? 0
    if (count >= this.most) return false
    this.running.set(accountId, count + 1)
    return true
  }

  /** Ends one that was started. */
  end(accountId: number): void {
    const count = this.running.get(accountId) ?? 0
    if (count > 1) this.running.set(accountId, count - 1)
    else this.running.delete(accountId)
  }
}
