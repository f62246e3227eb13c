import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMONSTRATION_PASSWORD, seedDemonstrationAccounts } from '@homeward/access';
import { publishedReference } from '@homeward/laboratory';
import { DEFAULT_SETTINGS, seedDefaultPolicy } from '@homeward/policy';
import { Db, systemActor, type Config } from '@homeward/platform';
import { openContext } from '../context.js';
import { seededRandom } from '../demo/random.js';
import { staffOf } from '../demo/staff.js';
import { onTemporaryDatabase } from '../temporary-config.js';
import type { BenchFigure } from './figure.js';
import { writeTable, type TableColumns } from './import-table.js';
import { firstLoci } from './matching.js';
import { MatchingRows } from './matching-rows.js';
import { RegisteredSamples } from './registered-samples.js';

type Say = (line: string) => void;

/** Between two looks at the batch, and between two requests whose time is taken. */
const LOOK_MS = 200;
const PROBE_MS = 100;
/** Longest a process may take to answer for the first time. */
const START_MS = 60_000;
const LONGEST_MS = 3_600_000;

interface Times {
  readonly uploaded: number;
  readonly judged: number;
  readonly published: number;
}

/**
 * An import as a laboratory does it: the built API and worker as processes of their own, one file sent over HTTP, looked
 * at until it is judged, approved by a second person, and looked at until it is applied. The table has one row for each
 * call. Measured for a hundredth, a tenth and all of the samples, on one database; each once
 * what the one before published is compared.
 */
export async function benchImportService(
  samples: number,
  columns: TableColumns,
  say: Say,
): Promise<BenchFigure[]> {
  return onTemporaryDatabase('bench', async (config) => {
    const figures: BenchFigure[] = [];
    const sizes = [
      ...new Set([samples / 100, samples / 10, samples].map((size) => Math.max(100, Math.round(size)))),
    ];
    const files = await prepare(config, sizes, columns, say);
    const programs = await Programs.start(config);
    try {
      const [analyst, lead] = [await programs.signIn('analyst'), await programs.signIn('lab_lead')];
      for (const file of files) {
        const { size, loci } = file;
        const probe = new Probe(analyst);
        const times = await importFile(analyst, lead, file);
        const latencies = await probe.stop();
        figures.push(...figuresOf(size, loci, times, latencies, programs.workerMemory()));
        say(`${size.toLocaleString('en')}: ${times.published.toFixed(1)} s`);
        // The next size is measured without it.
        if (file !== files.at(-1)) await lead.untilCompared();
      }
    } finally {
      await programs.stop();
    }
    return figures;
  });
}

function figuresOf(
  size: number,
  loci: number,
  { uploaded, judged, published }: Times,
  latencies: readonly number[],
  memory: number | null,
): BenchFigure[] {
  const name = `import ${size.toLocaleString('en')} samples x ${String(loci)} loci`;
  const seconds = (what: string, value: number): BenchFigure => ({
    name: `${name}: ${what}`,
    value,
    unit: 's',
  });
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return [
    seconds('from upload to the last profile published', published),
    seconds('upload', uploaded),
    seconds('judging', judged - uploaded),
    seconds('applying', published - judged),
    { name: `${name}: each sample`, value: (published * 1e6) / size, unit: 'us' },
    {
      name: `${name}: API meanwhile, median of ${String(sorted.length)} requests`,
      value: at(0.5),
      unit: 'ms',
    },
    { name: `${name}: API meanwhile, 99 %`, value: at(0.99), unit: 'ms' },
    ...(memory === null
      ? []
      : [{ name: `${name}: most memory of the worker so far`, value: memory, unit: 'MB' }]),
  ];
}

interface PreparedFile {
  readonly size: number;
  readonly loci: number;
  readonly path: string;
}

/** Accounts, policy, registered samples, and a table of each size. */
async function prepare(
  config: Config,
  sizes: readonly number[],
  columns: TableColumns,
  say: Say,
): Promise<PreparedFile[]> {
  const context = await openContext(config);
  try {
    const db = context.get(Db);
    await db.run(systemActor, async (tx) => {
      await seedDemonstrationAccounts(tx);
      await seedDefaultPolicy(tx, DEFAULT_SETTINGS);
    });
    const staff = await staffOf(db);
    const rows = new RegisteredSamples(db, staff('technician'));
    const genotypes = new MatchingRows(() => db, firstLoci(config), seededRandom(23));
    const { loci } = publishedReference({ root: config.root });
    const files: PreparedFile[] = [];
    for (const size of sizes) {
      say(`writing ${size.toLocaleString('en')} registered samples and their table`);
      const sampled = Array.from({ length: size }, () => ({ genotypes: genotypes.person() }));
      const typed = await rows.register(sampled);
      const path = join(config.dataDir, `bench-${String(size)}.txt`);
      await writeTable(path, typed, columns, loci);
      say(`its table has ${(statSync(path).size / 1e6).toFixed(1)} MB`);
      files.push({ size, loci: Object.keys(typed[0]!.genotypes).length, path });
    }
    await db.run(systemActor, ({ em }) => em.query('ANALYZE'));
    return files;
  } finally {
    await context.close();
  }
}

async function importFile(analyst: Caller, lead: Caller, { path, size }: PreparedFile): Promise<Times> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const form = new FormData();
  form.set('file', await openAsBlob(path), 'bench.txt');
  const { id } = await analyst.send<{ id: string }>('POST', '/imports', form);
  const uploaded = since();
  const { version } = await lead.until(id, 'awaiting_approval');
  const judged = since();
  await lead.send('POST', `/imports/${id}/approve`, JSON.stringify({ version }));
  const { samples } = await lead.until(id, 'applied');
  if (samples.accepted !== size)
    throw new Error(`of ${String(size)} samples ${String(samples.accepted)} were stored`);
  return { uploaded, judged, published: since() };
}

interface SeenBatch {
  readonly status: string;
  readonly version: number;
  readonly failure: unknown;
  readonly samples: { readonly accepted: number };
}

/** A signed-in account over HTTP. */
class Caller {
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
      if (!['uploaded', 'validating', 'approved', 'awaiting_approval'].includes(batch.status))
        throw new Error(`the batch is ${batch.status}: ${JSON.stringify(batch.failure)}`);
    }
    throw new Error(`the batch did not become ${status}`);
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
class Probe {
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

/** The built API and worker. */
class Programs {
  private constructor(
    private readonly api: ChildProcess,
    private readonly worker: ChildProcess,
    private readonly origin: string,
  ) {}

  static async start(config: Config): Promise<Programs> {
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: config.databaseUrl,
      HOMEWARD_DATA_DIR: config.dataDir,
      HOMEWARD_MODE: config.mode,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      SEARCH_THREADS: '1',
      UPLOAD_LIMIT_BYTES: String(4 * 1024 ** 3),
    };
    const run = (name: string) =>
      spawn(process.execPath, [join(config.root, 'dist/bin', name)], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const programs = new Programs(run('api.js'), run('worker.js'), `http://127.0.0.1:${String(port)}`);
    try {
      await programs.answers();
      return programs;
    } catch (error) {
      await programs.stop();
      throw error;
    }
  }

  async signIn(username: string): Promise<Caller> {
    const base = `${this.origin}/api/v1`;
    const answer = await fetch(`${base}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: DEMONSTRATION_PASSWORD }),
    });
    if (!answer.ok)
      throw new Error(`sign-in of ${username}: ${String(answer.status)} ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
    return new Caller(base, cookie.join('; '), csrfToken);
  }

  /** Most memory that the worker held, in MB; null where the system does not tell. */
  workerMemory(): number | null {
    try {
      const status = readFileSync(`/proc/${String(this.worker.pid)}/status`, 'utf8');
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
      return kilobytes === undefined ? null : Number(kilobytes) / 1024;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    const running = [this.api, this.worker].filter(
      (child) => child.exitCode === null && child.signalCode === null,
    );
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  private async answers(): Promise<void> {
    for (const deadline = performance.now() + START_MS; performance.now() < deadline;) {
      await sleep(LOOK_MS);
      if (this.api.exitCode !== null) throw new Error(`the API ended with ${String(this.api.exitCode)}`);
      const answer = await fetch(`${this.origin}/api/v1/health`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error('the API does not answer');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
