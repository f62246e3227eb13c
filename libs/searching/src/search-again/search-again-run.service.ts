import { Audit } from '@homeward/audit';
import { Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { countUnsearched } from '../case-search.queries.js';
import { NothingToPause, NothingToResume } from './search-again.errors.js';

/** A re-search of many cases that is not done. Cases, not persons, are counted. */
export interface SearchAgainState {
  readonly status: 'waiting' | 'running' | 'paused';
  readonly done: number;
  readonly total: number;
}

const STATES = { pending: 'waiting', running: 'running', paused: 'paused' } as const;

/**
 * The re-search of all waiting cases. It can be paused, but not cancelled: its cases stay
 * uncompared until it is resumed, and coverage shows this.
 */
@Injectable()
export class SearchAgainRun {
  constructor(
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** Null when none is open. */
  async state(tx: Tx): Promise<SearchAgainState | null> {
    const item = await this.work.find(tx, 'matching.research', 'all');
    if (!item || !(item.status in STATES)) return null;
    return {
      status: STATES[item.status as keyof typeof STATES],
      done: Number(item.progressDone),
      // Before its start no total is stored.
      total: Number(item.progressTotal) || (await countUnsearched(tx.em)),
    };
  }

  /** @throws NothingToPause */
  async pause(tx: Tx): Promise<void> {
    if (!(await this.work.pause(tx, 'matching.research', 'all'))) throw new NothingToPause();
    await this.record(tx, 'matching.research_paused');
  }

  /** @throws NothingToResume */
  async resume(tx: Tx): Promise<void> {
    if (!(await this.work.resume(tx, 'matching.research', 'all'))) throw new NothingToResume();
    await this.record(tx, 'matching.research_resumed');
  }

  private record(tx: Tx, action: string): Promise<unknown> {
    return this.audit.record(tx, { action, subjectType: 'work', subjectId: 'matching.research' });
  }
}
