/** How often a held lock is looked after. */
const LOOK_MS = 10_000;
/** Looks without an answer until the connection counts as dead. */
const PATIENCE = 3;

/** What a connection tells of its end. */
interface Ending {
  once(event: 'end' | 'error', listener: () => void): unknown;
  off(event: 'end' | 'error', listener: () => void): unknown;
}

/** A lock belongs to a connection. When the connection is lost, another worker may take the lock while this one still works. */
export class HeldLock {
  private readonly controller = new AbortController();
  private readonly lose = (): void => this.controller.abort();
  private readonly timer: NodeJS.Timeout;
  private unanswered = 0;

  constructor(
    private readonly connection: Ending,
    private readonly look: () => Promise<unknown>,
  ) {
    connection.once('end', this.lose);
    connection.once('error', this.lose);
    this.timer = setInterval(() => this.lookAfter(), LOOK_MS);
    this.timer.unref();
  }

  get lost(): boolean {
    return this.controller.signal.aborted;
  }

  /** Aborted when the lock is lost. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  release(): void {
    clearInterval(this.timer);
    this.connection.off('end', this.lose);
    this.connection.off('error', this.lose);
  }

  private lookAfter(): void {
    this.unanswered += 1;
    if (this.unanswered > PATIENCE) this.lose();
    else if (this.unanswered === 1)
      this.look().then(
        () => (this.unanswered = 0),
        () => this.lose(),
      );
  }
}
