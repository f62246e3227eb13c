import { setImmediate as nextTurn } from 'node:timers/promises';
import { Piscina } from 'piscina';
import {
  TopScores,
  checkScan,
  checkScreen,
  joinPrograms,
  joinQueries,
  joinRanges,
  scanScratchBytes,
  scanTask,
  screenProgram,
  screenScratchBytes,
  screenTask,
  type IndexPart,
  type PersonIndex,
  type Query,
  type ScanResult,
  type ScanRange,
  type ScreenedPairs,
  type ScreenProgram,
  type ScreenQuery,
  type ScreenRange,
} from '@homeward/search';
import { kernelModule } from './kernel-module.js';
import { ScratchPool } from './scratch-pool.js';
import { TaskRunner, type Task, type TaskResult } from './task-runner.js';

/** Rows of one task: a few milliseconds of work, so that threads end together. */
const SCAN_ROWS = 131_072;
/** Tasks this small run faster here than in a thread. About 0.3 ms. */
const INLINE_SCAN_ROWS = 16_384;
/** Person-query pairs of one screening task. */
const SCREEN_PAIRS = 2 ** 26;
const INLINE_SCREEN_PAIRS = 2 ** 20;
/** Queries that pass over a block together; their numbers stay in the second-level cache. */
const SCREEN_QUERIES = 1024;
/** Queries put into numbers without giving the event loop a turn. */
const PROGRAM_QUERIES = 128;

export interface EngineOptions {
  /** Threads beside this one; 0 does everything here, a few milliseconds at a time. */
  readonly threads: number;
}

/**
 * Searches of one index on all cores. Results are those of `scan` and `screen` of libs/search, and do not depend on
 * the number of threads. The index may grow and rows may be killed meanwhile; a search sees the rows it was given.
 */
export class SearchEngine {
  private readonly inline: TaskRunner;
  private readonly scratch: ScratchPool;

  private constructor(
    private readonly index: PersonIndex,
    private readonly pool: Piscina | null,
    module: object,
    threads: number,
  ) {
    this.inline = new TaskRunner(module);
    this.scratch = new ScratchPool(2 * threads + 1);
  }

  /** @throws KernelRefused; RangeError for an invalid number of threads */
  static open(index: PersonIndex, { threads }: EngineOptions): SearchEngine {
    if (!Number.isInteger(threads) || threads < 0 || threads > 256)
      throw new RangeError(`threads is ${threads}, not 0 to 256`);
    const module = kernelModule();
    const pool =
      threads === 0
        ? null
        : new Piscina({
            filename: new URL('./engine.worker.js', import.meta.url).href,
            minThreads: threads,
            maxThreads: threads,
            // The next task waits in the thread, not behind this one's answer.
            concurrentTasksPerWorker: 2,
            workerData: { module },
          });
    return new SearchEngine(index, pool, module, threads);
  }

  /** Resolves when every thread has started; searches may be requested earlier. */
  async ready(): Promise<void> {
    const { pool } = this;
    if (pool) await Promise.all(pool.threads.map(() => pool.run({ task: null })));
  }

  close(): Promise<void> {
    return this.pool ? this.pool.destroy() : Promise.resolve();
  }

  /**
   * Scores the living rows of a range (see `scan`).
   * @throws RangeError; IndexMemoryExhausted
   */
  async scan(query: Query, range: ScanRange): Promise<ScanResult> {
    checkScan(this.index, query, range);
    const compared = this.index.aliveBetween(range.from, range.to);
    const columns = query.columns();
    const inline = range.to - range.from <= INLINE_SCAN_ROWS;
    const parts = await this.each(range, SCAN_ROWS, inline, (part) => {
      const task = scanTask(part, columns, range);
      return { task, size: scanScratchBytes(task) };
    });
    const best = new TopScores(range.topK);
    for (const { found } of parts) for (const scored of found) best.add(scored);
    return { found: best.take(), passed: parts.reduce((sum, { passed }) => sum + passed, 0), compared };
  }

  /**
   * Persons of a range with few mismatches against parents (see `screen`).
   * @throws RangeError; IndexMemoryExhausted
   */
  async screen(queries: readonly ScreenQuery[], range: ScreenRange): Promise<ScreenedPairs> {
    checkScreen(queries, range);
    const results: ScreenedPairs[] = [];
    for (let first = 0; first < queries.length; first += SCREEN_QUERIES) {
      const program = await this.program(queries.slice(first, first + SCREEN_QUERIES));
      const count = program.count;
      const rows = Math.max(512, Math.floor(SCREEN_PAIRS / count / 512) * 512);
      const inline = (range.to - range.from) * count <= INLINE_SCREEN_PAIRS;
      const parts = await this.each(range, rows, inline, (part) => {
        const task = screenTask(part, program, range);
        return { task, size: screenScratchBytes(task) };
      });
      await nextTurn();
      results.push(joinRanges(count, parts));
    }
    return results.length === 1 ? results[0]! : joinQueries(results);
  }

  /** A millisecond or two at a time, so that this thread keeps serving requests. */
  private async program(queries: readonly ScreenQuery[]): Promise<ScreenProgram> {
    const programs: ScreenProgram[] = [];
    for (let first = 0; first < queries.length; first += PROGRAM_QUERIES) {
      if (first > 0) await nextTurn();
      programs.push(screenProgram(this.index, queries.slice(first, first + PROGRAM_QUERIES)));
    }
    return joinPrograms(programs);
  }

  /** Does one task per stretch of the range, all at once or, without threads, one after the other. */
  private async each<T extends Task>(
    { from, to }: { readonly from: number; readonly to: number },
    rows: number,
    inline: boolean,
    prepare: (part: IndexPart) => { readonly task: T; readonly size: number },
  ): Promise<TaskResult<T>[]> {
    const stretches = [...this.index.parts(from, to)].flatMap((part) => cutIntoRanges(part, rows));
    const work = stretches.map((part) => () => this.runTask(part, prepare(part), inline));
    if (this.pool && !inline) return Promise.all(work.map((one) => one()));
    const results: TaskResult<T>[] = [];
    for (const one of work) {
      results.push(await one());
      if (!inline) await nextTurn();
    }
    return results;
  }

  private async runTask<T extends Task>(
    { segment, base }: IndexPart,
    { task, size }: { readonly task: T; readonly size: number },
    inline: boolean,
  ): Promise<TaskResult<T>> {
    const scratch = await this.scratch.acquire(segment, size);
    try {
      const assignment = { segment: base, memory: segment.shared.memory, scratch, task };
      if (!this.pool || inline) return this.inline.run(assignment);
      return (await this.pool.run(assignment)) as TaskResult<T>;
    } finally {
      this.scratch.release(segment, scratch);
    }
  }
}

/** Stretches of at most `rows` rows that begin at whole blocks. */
function cutIntoRanges(part: IndexPart, rows: number): IndexPart[] {
  const stretches: IndexPart[] = [];
  for (let from = part.from; from < part.to;) {
    const to = Math.min(part.to, from - (from % 512) + rows);
    stretches.push({ ...part, from, to });
    from = to;
  }
  return stretches;
}
