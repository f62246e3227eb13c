import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks at the batch, and between two requests whose time is taken. */
const LOOK_MS = 200;
const PROBE_MS = 100;
const LONGEST_MS = 3_600_000;

/** States in which a batch goes on by itself, or as it was asked to. */
const UNDERWAY = ['uploaded', 'validating', 'quarantined', 'approved', 'awaiting_approval'];

interface SeenBatch {
  readonly status: string;
  readonly version: number;
  readonly failure: unknown;
  readonly samples: { readonly accepted: number };
}

/** A signed-in account over HTTP. */
export class Caller {
  constructor(
    private readonly base: string,
    private readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  async send<T>(method: 'GET' | 'POST', path: string, body?: string | FormData): Promise<T> {
    const answer = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        Cookie: this.cookie,
        'X-CSRF-Token': this.csrfToken,
        'Idempotency-Key': crypto.randomUUID(),
        ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Looks at the batch until it is in this state. */
  async until(id: string, status: string): Promise<SeenBatch> {
    for (const deadline = performance.now() + LONGEST_MS; performance.now() < deadline;) {
      await sleep(LOOK_MS);
      const batch = await this.send<SeenBatch>('GET', `/imports/${id}`);
      if (batch.status === status) return batch;
      if (!UNDERWAY.includes(batch.status))
        throw new Error(`the batch is ${batch.status}: ${JSON.stringify(batch.failure)}`);
    }
    throw new Error(`the batch did not become ${status}`);
  }

  /** Lets the stopped plates go. */
  async release(id: string): Promise<void> {
    const findings = await this.send<{ id: string; version: number; status: string }[]>(
      'GET',
      `/imports/${id}/findings`,
    );
    for (const { id: findingId, version, status } of findings) {
      if (status !== 'open') continue;
      const said = {
        decision: 'release',
        reason: 'bench',
        cause: 'bench',
        immediateAction: 'bench',
        version,
      };
      await this.send('POST', `/import-findings/${findingId}/decide`, JSON.stringify(said));
    }
  }

  /** Waits until all that was published is compared. */
  async untilCompared(): Promise<void> {
    for (const deadline = performance.now() + LONGEST_MS; performance.now() < deadline;) {
      const { complete } = await this.send<{ complete: boolean }>('GET', '/coverage');
      if (complete) return;
      await sleep(LOOK_MS);
    }
    throw new Error('what was published is not compared');
  }
}

/** Requests of other people while an import runs: the time of each. */
export class Probe {
  private readonly times: number[] = [];
  private running = true;
  private readonly done: Promise<void>;

  constructor(private readonly caller: Caller) {
    this.done = this.ask();
  }

  async stop(): Promise<readonly number[]> {
    this.running = false;
    await this.done;
    return this.times;
  }

  private async ask(): Promise<void> {
    const paths = ['/imports', '/worklist', '/hits', '/messages', '/specimens'];
    for (let turn = 0; this.running; turn++) {
      const started = performance.now();
      await this.caller.send('GET', paths[turn % paths.length]!);
      this.times.push(performance.now() - started);
      await sleep(PROBE_MS);
    }
  }
}
