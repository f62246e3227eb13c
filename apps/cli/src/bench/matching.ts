import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { INestApplicationContext } from '@nestjs/common';
import { Coverage } from '@homeward/searching';
import { Matcher } from '@homeward/searching/worker';
import { DEFAULT_SETTINGS, seedDefaultPolicy } from '@homeward/policy';
import { Db, systemActor, type Config } from '@homeward/platform';
import { parseFrequencyTable, type FrequencyTable, type GenotypeMap } from '@homeward/str';
import { openContext } from '../context.js';
import { seededRandom } from '../demo/random.js';
import { onTemporaryDatabase } from '../temporary-config.js';
import type { BenchFigure } from './figure.js';
import { MatchingRows } from './matching-rows.js';

const LOCI = 24;
/** Children of the first families are among the persons. */
const PLANTED = 100;
const NEW_PERSONS = 1_000;
const NEW_PLANTED = 10;
/** At a million persons a single parent at the default of 4 would raise some chance hits for every family. */
const THRESHOLD = 7;

type Say = (line: string) => void;

/** The matcher on a real database: everything against everything, then one family, new persons, and a restart. */
export async function benchMatching(persons: number, families: number, say: Say): Promise<BenchFigure[]> {
  const run = (config: Config) => new MatchingBench(config, persons, families, say).run();
  return onTemporaryDatabase('bench', run, { SEARCH_THREADS: String(Math.min(2, availableParallelism())) });
}

class MatchingBench {
  private readonly figures: BenchFigure[] = [];
  private context: INestApplicationContext | null = null;
  private readonly size: string;

  constructor(
    private readonly config: Config,
    private readonly persons: number,
    private readonly families: number,
    private readonly say: Say,
  ) {
    this.size = `${persons.toLocaleString('en')} persons, ${families.toLocaleString('en')} families`;
  }

  async run(): Promise<BenchFigure[]> {
    this.context = await openContext(this.config);
    try {
      const settings = { ...DEFAULT_SETTINGS, thresholdLog10Lr: THRESHOLD };
      await this.db.run(systemActor, (tx) => seedDefaultPolicy(tx, settings));
      const rows = new MatchingRows(() => this.db, firstLoci(this.config), seededRandom(7));
      await rows.prepare();
      this.say(`writing ${this.size}`);
      const { children } = await rows.families(this.families);
      await rows.persons(this.persons, children.slice(0, PLANTED));
      await this.db.run(systemActor, ({ em }) => em.query('ANALYZE'));
      await this.everything();
      await this.something(rows, children.slice(PLANTED, PLANTED + NEW_PLANTED));
      await this.restart(rows);
      return this.figures;
    } finally {
      await this.context.close();
    }
  }

  private async everything(): Promise<void> {
    // The delta job finds no case joined: it numbers the persons and asks for the search of every family.
    const numbering = await seconds(() => this.matcher.delta(silent));
    this.add('persons numbered', this.persons / numbering, 'persons/s');
    this.add('every family against every person', await seconds(() => this.matcher.searchAgain(silent)), 's');
    await this.finish(PLANTED);
  }

  private async something(rows: MatchingRows, children: readonly GenotypeMap[]): Promise<void> {
    const { ids } = await rows.families(1);
    this.add(
      'a new family, until its hits are stored',
      await seconds(() => this.matcher.searchCase(ids[0]!, silent)),
      's',
    );
    await rows.persons(NEW_PERSONS, children);
    this.add(
      `${NEW_PERSONS.toLocaleString('en')} new persons against every family`,
      await seconds(() => this.matcher.delta(silent)),
      's',
    );
    await this.finish(PLANTED + children.length);
  }

  private async restart(rows: MatchingRows): Promise<void> {
    const { ids } = await rows.families(1);
    await this.context!.close();
    const restarted = await seconds(async () => {
      this.context = await openContext(this.config);
      await this.matcher.searchCase(ids[0]!, silent);
    });
    this.add('worker restarted, until a new family is searched', restarted, 's');
    this.add('memory of the process', process.memoryUsage().rss / 2 ** 20, 'MB');
  }

  /** Every pair must be compared and every planted child of typed parents found; otherwise the times are worthless. */
  private async finish(planted: number): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      // Persons among themselves are not measured here: a million of them are 5e11 pairs.
      const state = await this.context!.get(Coverage).state(tx);
      const { casesActive, casesJoined, head, cursor } = state;
      if (casesJoined !== casesActive || cursor !== head)
        throw new Error('the matcher is done, and coverage is incomplete');
      const [row] = await tx.em.query<{ hits: number; found: number }[]>(
        `SELECT count(*)::int AS hits,
                count(DISTINCT person_donor_id) FILTER (WHERE log10_lr > 8 AND mismatches = 0)::int AS found FROM hit`,
      );
      this.add('hits stored', row!.hits, 'hits');
      this.say(`  of ${planted} planted children ${row!.found} persons have a hit without mismatch above 8`);
    });
  }

  private add(name: string, value: number, unit: string): void {
    this.figures.push({ name: `matching: ${name}, ${this.size}`, value, unit });
    this.say(`${name}: ${value.toPrecision(4)} ${unit}`);
  }

  private get db(): Db {
    return this.context!.get(Db);
  }

  private get matcher(): Matcher {
    return this.context!.get(Matcher);
  }
}

const silent = (): Promise<void> => Promise.resolve();

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The loci of the default table that the bench types. */
export function firstLoci({ root }: Config): FrequencyTable {
  const name = DEFAULT_SETTINGS.frequencyTable;
  const table = parseFrequencyTable(
    readFileSync(join(root, `fixtures/frequencies/${name}.csv`), 'utf8'),
    name,
  );
  return { ...table, loci: new Map([...table.loci].slice(0, LOCI)) };
}
