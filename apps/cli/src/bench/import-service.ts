import { openAsBlob, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { seedDemonstrationAccounts } from '@homeward/access';
import { publishedReference } from '@homeward/laboratory';
import { DEFAULT_SETTINGS, seedDefaultPolicy } from '@homeward/policy';
import { Db, systemActor, type Config } from '@homeward/platform';
import { openContext } from '../context.js';
import { seededRandom } from '../demo/random.js';
import { staffOf } from '../demo/staff.js';
import { onTemporaryDatabase } from '../temporary-config.js';
import { Probe, type Caller } from './caller.js';
import type { BenchFigure } from './figure.js';
import { writeTable, type TableKind } from './import-table.js';
import { firstLoci } from './matching.js';
import { MatchingRows } from './matching-rows.js';
import { Programs } from './programs.js';
import { RegisteredSamples } from './registered-samples.js';

type Say = (line: string) => void;

interface Times {
  readonly uploaded: number;
  readonly judged: number;
  /** When the samples of a stopped plate were let go; the same where none was stopped. */
  readonly settled: number;
  readonly published: number;
}

/**
 * An import as a laboratory does it: the built API and worker as processes of their own, one file sent over HTTP, looked
 * at until it is judged, approved by a second person, and looked at until it is applied. The table has one row for each
 * call. Measured for a hundredth, a tenth and all of the samples, on one database; each once
 * what the one before published is compared.
 */
export async function benchImportService(samples: number, kind: TableKind, say: Say): Promise<BenchFigure[]> {
  return onTemporaryDatabase('bench', async (config) => {
    const figures: BenchFigure[] = [];
    const sizes = [
      ...new Set([samples / 100, samples / 10, samples].map((size) => Math.max(100, Math.round(size)))),
    ];
    const files = await prepare(config, sizes, kind, say);
    const programs = await Programs.start(config);
    try {
      const [analyst, lead] = [await programs.signIn('analyst'), await programs.signIn('lab_lead')];
      for (const file of files) {
        const { size, loci } = file;
        const probe = new Probe(analyst);
        const times = await importFile(analyst, lead, file, kind.held);
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
  { uploaded, judged, settled, published }: Times,
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
    ...(settled > judged ? [seconds('settling', settled - judged)] : []),
    seconds('applying', published - settled),
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
  kind: TableKind,
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
      await writeTable(path, typed, kind, loci);
      say(`its table has ${(statSync(path).size / 1e6).toFixed(1)} MB`);
      files.push({ size, loci: Object.keys(typed[0]!.genotypes).length, path });
    }
    await db.run(systemActor, ({ em }) => em.query('ANALYZE'));
    return files;
  } finally {
    await context.close();
  }
}

async function importFile(
  analyst: Caller,
  lead: Caller,
  { path, size }: PreparedFile,
  held: boolean,
): Promise<Times> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const form = new FormData();
  form.set('file', await openAsBlob(path), 'bench.txt');
  const { id } = await analyst.send<{ id: string }>('POST', '/imports', form);
  const uploaded = since();
  const seen = await lead.until(id, held ? 'quarantined' : 'awaiting_approval');
  const judged = since();
  if (held) await lead.release(id);
  const { version } = held ? await lead.until(id, 'awaiting_approval') : seen;
  const settled = held ? since() : judged;
  await lead.send('POST', `/imports/${id}/approve`, JSON.stringify({ version }));
  const { samples } = await lead.until(id, 'applied');
  if (samples.accepted !== size)
    throw new Error(`of ${String(size)} samples ${String(samples.accepted)} were stored`);
  return { uploaded, judged, settled, published: since() };
}
