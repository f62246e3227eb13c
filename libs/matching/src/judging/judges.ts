import { serialize } from 'node:v8';
import { CONFIG, type Config } from '@homeward/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { KinshipPolicy } from '../policies/kinship-policies.js';
import type { FoundHit } from '../search/found-hit.js';
import type { Candidate } from '../search/person.queries.js';
import type { Question } from '../search/question.js';
import { JUDGING, type JudgingKind, type JudgingResults, type JudgingTasks } from './judge.js';
import type { Assignment, SharedPolicy } from './judging.worker.js';

/** Candidates of one task: a fraction of a second, so that threads end together. */
const CANDIDATES = 32;

/**
 * Computes what takes milliseconds: tables, exact likelihoods, distributions. In threads (`SEARCH_THREADS`), so that
 * the event loop goes on; with none here.
 */
@Injectable()
export class Judges implements OnModuleDestroy {
  /** Made at the first use: the API never uses it. */
  private pool: Piscina | null = null;
  private readonly shared = new WeakMap<KinshipPolicy, SharedPolicy>();
  private policies = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  /** Tables for a scan. @param unlisted genotypes they must have a value for beside the listed ones */
  tables(question: Question, task: JudgingTasks['tables']): Promise<JudgingResults['tables']> {
    return this.do('tables', question, task);
  }

  /** Those candidates who pass the policy, in their order. */
  async judge(
    question: Question,
    candidates: readonly Candidate[],
    personsSearched: number,
  ): Promise<FoundHit[]> {
    const tasks: Promise<FoundHit[]>[] = [];
    for (let start = 0; start < candidates.length; start += CANDIDATES) {
      const some = candidates.slice(start, start + CANDIDATES);
      tasks.push(this.do('judge', question, { candidates: some, personsSearched }));
    }
    return (await Promise.all(tasks)).flat();
  }

  /** The hit with the other places that its person may have in the family. */
  async explained(question: Question, hit: FoundHit): Promise<FoundHit> {
    const { log10Lr, typedRelations, evidence } = hit;
    const { perLocus } = evidence;
    const alternatives = await this.do('explain', question, { log10Lr, typedRelations, perLocus });
    return { ...hit, evidence: { ...evidence, alternatives } };
  }

  private async do<Kind extends JudgingKind>(
    kind: Kind,
    question: Question,
    task: JudgingTasks[Kind],
  ): Promise<JudgingResults[Kind]> {
    const { searchThreads: threads } = this.config;
    if (threads === 0) return JUDGING[kind](question, task);
    this.pool ??= new Piscina({
      filename: new URL('./judging.worker.js', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    });
    const { family, policy } = question;
    const assignment: Assignment<Kind> = { kind, task, family, policy: this.written(policy) };
    return (await this.pool.run(assignment)) as JudgingResults[Kind];
  }

  /** Forty kilobytes, which each thread reads once. */
  private written(policy: KinshipPolicy): SharedPolicy {
    let written = this.shared.get(policy);
    if (!written) {
      const plain = serialize(policy);
      const bytes = new Uint8Array(new SharedArrayBuffer(plain.byteLength));
      bytes.set(plain);
      this.shared.set(policy, (written = { number: ++this.policies, bytes }));
    }
    return written;
  }
}
