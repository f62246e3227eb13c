import { Db, NotFound, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { HitSource } from '../hits/hit-source.js';
import { HitStore } from '../hits/hit-store.js';
import {
  beginSearch,
  holdIfCurrent,
  markJoined,
  markNotSearchable,
  markSuperseded,
  supersedeOtherSearches,
  type CaseSearch,
} from './case-search.queries.js';
import type { Family } from './family.queries.js';
import type { FoundHit } from './found-hit.js';
import { Finder, type PreparedQuestion } from './finder.js';
import type { Progress } from './progress.js';
import type { NotSearchableCode } from './question.js';
import { Questions, type Prepared } from './questions.js';
import { lockState } from './state.queries.js';

interface Begun {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly prepared: Prepared;
}

interface Searched {
  readonly hits: readonly FoundHit[];
  readonly compared: number;
  readonly leftOut: number;
  readonly searchedTo: number;
}

/**
 * Compares one family with every person of unknown origin, then joins it: from then on new persons are compared with
 * it as they come. Hits and the joining are stored in one transaction, so a search that is killed leaves nothing.
 */
@Injectable()
export class CaseSearcher {
  constructor(
    private readonly db: Db,
    private readonly questions: Questions,
    private readonly finder: Finder,
    private readonly hits: HitStore,
  ) {}

  /** @throws NotFound */
  async search(caseId: string, progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, caseId));
    if (!begun) return;
    if (!begun.prepared.ok) {
      const { code } = begun.prepared;
      await this.db.run(systemActor, (tx) => this.giveUp(tx, begun, code));
      return;
    }
    let done: Searched = { hits: [], compared: 0, leftOut: 0, searchedTo: 0 };
    do done = await this.searchOn(begun.prepared.prepared, done, progress);
    while (!(await this.db.run(systemActor, (tx) => this.join(tx, begun, done))));
  }

  /** Null when there is nothing to do: the case is not open, or joined already. */
  private async begin(tx: Tx, caseId: string): Promise<Begun | null> {
    const policy = await this.questions.policy(tx);
    const probe = { id: '', caseId, searchVersion: 0, policyVersion: 0, status: 'running' } as const;
    const [loaded] = await this.questions.load(tx, [probe]);
    if (!loaded) throw new NotFound('case', caseId);
    const { family } = loaded;
    if (family.status !== 'open') return null;
    const search = await beginSearch(tx.em, caseId, family.searchVersion, policy.version);
    if (search.status === 'joined') return null;
    return { search, family, prepared: this.questions.of(search, family, policy) };
  }

  /** Searches from where the last round ended to the head of now. */
  private async searchOn(
    prepared: PreparedQuestion,
    before: Searched,
    progress: Progress,
  ): Promise<Searched> {
    const present = await this.finder.present();
    const rows = { from: before.searchedTo, to: present.head };
    const found = await this.finder.find(present, prepared, rows, progress);
    return {
      hits: [...before.hits, ...found.hits],
      compared: before.compared + found.compared,
      leftOut: before.leftOut + found.leftOut,
      searchedTo: present.head,
    };
  }

  /**
   * Stores the hits and joins, when every numbered person was searched. The state is held meanwhile: nobody is
   * numbered, and no delta job takes its list of cases, between the check and the joining.
   * @returns false when persons were numbered since; they must be searched first
   */
  private async join(tx: Tx, { search, family }: Begun, done: Searched): Promise<boolean> {
    const { head } = await lockState(tx.em, 'SHARE');
    if (done.searchedTo < head) return false;
    if (!(await holdIfCurrent(tx.em, search))) {
      // Whoever changed the case, or the policy, asked for its search anew.
      await markSuperseded(tx.em, search.id);
      return true;
    }
    const source = sourceOf(search, family);
    const hitsFound = await this.hits.raise(tx, source, done.hits);
    await this.hits.supersedeOlder(tx, source);
    await supersedeOtherSearches(tx.em, search);
    await markJoined(tx.em, search.id, {
      searchedTo: done.searchedTo,
      personsCompared: done.compared,
      hitsFound,
      hitsLeftOut: done.leftOut,
    });
    return true;
  }

  private async giveUp(tx: Tx, { search, family }: Begun, code: NotSearchableCode): Promise<void> {
    if (!(await holdIfCurrent(tx.em, search))) {
      await markSuperseded(tx.em, search.id);
      return;
    }
    await this.hits.supersedeOlder(tx, sourceOf(search, family));
    await supersedeOtherSearches(tx.em, search);
    await markNotSearchable(tx.em, search.id, code);
  }
}

export function sourceOf(search: CaseSearch, family: Family): HitSource {
  return {
    caseId: search.caseId,
    caseNumber: family.caseNumber,
    searchVersion: search.searchVersion,
    policyVersion: search.policyVersion,
  };
}
