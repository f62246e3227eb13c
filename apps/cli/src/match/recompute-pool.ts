import { Piscina } from 'piscina';
import type { GenotypeMap } from '@homeward/str';
import { Recomputer, type Recomputed, type RecomputedFamily } from './recompute.js';

/** Persons of one task: a fraction of a second, so that threads end together. */
const PERSONS_PER_TASK = 256;

/** Recomputing fewer persons takes less time than starting a thread. */
const PERSONS_WITHOUT_THREADS = 32;

/** Recomputes persons in threads; here when there are few, or no threads. */
export class RecomputePool {
  private pool: Piscina | null = null;
  private readonly here = new Recomputer();
  private cases = 0;

  /** @param threads 0 for none */
  constructor(private readonly threads: number) {}

  /** In the order of `candidates`. */
  async run(family: RecomputedFamily, candidates: readonly GenotypeMap[]): Promise<Recomputed[]> {
    const key = this.cases++;
    if (this.threads === 0 || candidates.length <= PERSONS_WITHOUT_THREADS)
      return this.here.run({ key, family, candidates });
    this.pool ??= new Piscina({
      filename: new URL('./recompute.worker.js', import.meta.url).href,
      maxThreads: this.threads,
    });
    const tasks: Promise<Recomputed[]>[] = [];
    for (let from = 0; from < candidates.length; from += PERSONS_PER_TASK) {
      const some = candidates.slice(from, from + PERSONS_PER_TASK);
      tasks.push(this.pool.run({ key, family, candidates: some }) as Promise<Recomputed[]>);
    }
    return (await Promise.all(tasks)).flat();
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
  }
}
