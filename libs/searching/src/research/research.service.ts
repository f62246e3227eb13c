import { Audit } from '@homeward/audit';
import { Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { countUnsearched } from '../case-search.queries.js';
import { NothingToPause, NothingToResume } from './research.errors.js';

/** A re-search of many cases that is not done. Cases, not persons, are counted. */
export interface ResearchState {
  readonly status: 'waiting' | 'running' | 'paused';
  readonly done: number;
  readonly total: number;
}

const STATES = { pending: 'waiting', running: 'running', paused: 'paused' } as const;

/**
 * The one re-search of everything that waits. It can be held back, and not given up: what it leaves uncompared stays
 * uncompared until it goes on, and coverage says so.
 */
@Injectable()
export class Research {
  constructor(
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** Null when none is open. */
  async state(tx: Tx): Promise<ResearchState | null> {
    const item = await this.work.find(tx, 'matching.research', 'all');
    if (!item || !(item.status in STATES)) return null;
    return {
      status: STATES[item.status as keyof typeof STATES],
      done: Number(item.progressDone),
      // Before it has begun nobody has counted.
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
