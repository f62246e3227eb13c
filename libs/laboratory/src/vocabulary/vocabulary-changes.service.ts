import { Audit, Steps, type Lifecycle } from '@homeward/audit';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { entryProblem } from './entry-check.js';
import { removalProblem } from './removal-check.js';
import type { VocabularyEntry } from '../reference/vocabulary-entry.js';
import { readable, Vocabularies } from './vocabularies.service.js';
import {
  changeViews,
  entriesBefore,
  versionViews,
  type ChangeView,
  type VersionView,
} from './vocabulary-views.queries.js';
import { VocabularyChange, type ChangedEntry } from './vocabulary-change.entity.js';
import { keyOf } from '../reference/entry-forms.js';
import { vocabularyChangeMachine, type ChangeEvent, type ChangeStatus } from './vocabulary-change.states.js';
import {
  NotOwnVocabularyChange,
  OwnVocabularyChange,
  VocabularyEntryRefused,
  VocabularyReasonMissing,
} from './vocabulary.errors.js';

export interface NewChange {
  readonly entries: readonly ChangedEntry[];
  readonly reason: string;
}

export interface ChangeDecision {
  readonly version: number;
  readonly reason: string;
}

const changeLifecycle: Lifecycle<VocabularyChange, ChangeStatus, ChangeEvent> = {
  machine: vocabularyChangeMachine,
  entity: VocabularyChange,
  thing: 'vocabulary change',
  subjectType: 'vocabulary_change',
  action: (_, to) => `vocabulary_change.${to}`,
  facts: ({ number, entries }) => ({ number, entries: entries.map(({ kind, key }) => `${kind} ${key}`) }),
};

/** Changes of the vocabulary, under four eyes. */
@Injectable()
export class VocabularyChanges {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /** Changes, newest first. */
  async list(tx: Tx, filter: PageRequest & { status?: ChangeStatus | undefined }): Promise<Page<ChangeView>> {
    const query = tx.em
      .createQueryBuilder(VocabularyChange, 'change')
      .orderBy('change.id', 'DESC')
      .limit(rowsToFetch(filter));
    if (filter.status) query.andWhere('change.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('change.id < :after', { after: filter.after });
    const { items, next } = pageOf(await query.getMany(), filter);
    return { items: await changeViews(tx.em, items), next };
  }

  /** One change, and what its entries were before, by `kind key`. @throws NotFound */
  async get(tx: Tx, id: string): Promise<{ change: ChangeView; before: Map<string, object> }> {
    const found = await tx.em.findOneBy(VocabularyChange, { id });
    const [change] = found ? await changeViews(tx.em, [found]) : [];
    if (!change) throw new NotFound('vocabulary change', id);
    return { change, before: await entriesBefore(tx.em, change) };
  }

  versions(tx: Tx): Promise<VersionView[]> {
    return versionViews(tx.em);
  }

  /** @throws VocabularyReasonMissing, VocabularyEntryRefused */
  async propose(tx: Tx, { entries, reason }: NewChange): Promise<string> {
    const keyed = entries.map((entry) => ({ ...entry, key: keyOf(entry) }));
    return (await this.create(tx, keyed, reason, null)).id;
  }

  /**
   * Another account approves: the entries are in force from now on; batches that are waiting keep theirs.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, VocabularyReasonMissing, OwnVocabularyChange,
   * VocabularyEntryChanged, VocabularyEntryRefused
   */
  async approve(tx: Tx, id: string, decision: ChangeDecision): Promise<void> {
    const change = await this.lock(tx, id, decision.version);
    if (change.proposedBy === tx.actor.accountId) throw new OwnVocabularyChange(change.number);
    await this.putInForce(tx, change, decision.reason);
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, VocabularyReasonMissing, OwnVocabularyChange */
  async reject(tx: Tx, id: string, decision: ChangeDecision): Promise<void> {
    const change = await this.lock(tx, id, decision.version);
    if (change.proposedBy === tx.actor.accountId) throw new OwnVocabularyChange(change.number);
    await this.end(tx, change, 'reject', decision.reason);
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, VocabularyReasonMissing, NotOwnVocabularyChange */
  async withdraw(tx: Tx, id: string, decision: ChangeDecision): Promise<void> {
    const change = await this.lock(tx, id, decision.version);
    if (change.proposedBy !== tx.actor.accountId) throw new NotOwnVocabularyChange(change.number);
    await this.end(tx, change, 'withdraw', decision.reason);
  }

  /**
   * An answer to a question of an import, in force at once: who uploaded the file is the other pair of eyes, and the
   * caller has checked that it is another account.
   * @throws VocabularyReasonMissing, VocabularyEntryRefused
   */
  async answer(tx: Tx, entries: readonly ChangedEntry[], reason: string, batchId: string): Promise<void> {
    const change = await this.create(tx, entries, reason, batchId);
    await this.putInForce(tx, change, reason);
  }

  private async create(
    tx: Tx,
    entries: readonly ChangedEntry[],
    reason: string,
    batchId: string | null,
  ): Promise<VocabularyChange> {
    if (reason.trim() === '') throw new VocabularyReasonMissing(reason);
    const { version: baseVersion } = await this.check(tx, entries);
    const [row] = await tx.em.query<{ number: string }[]>(
      `SELECT 'VOC-' || lpad(nextval('vocabulary_change_number')::text, 4, '0') AS number`,
    );
    const change = tx.em.create(VocabularyChange, {
      id: newId(),
      number: row?.number ?? '',
      status: vocabularyChangeMachine.initial,
      entries: [...entries],
      reason: reason.trim(),
      baseVersion,
      batchId,
      proposedBy: tx.actor.accountId ?? '',
      version: 1,
    });
    await tx.em.insert(VocabularyChange, change);
    await this.audit.record(tx, {
      action: 'vocabulary_change.proposed',
      subjectType: 'vocabulary_change',
      subjectId: change.id,
      data: { ...changeLifecycle.facts?.(change), reason: change.reason, baseVersion },
    });
    return change;
  }

  /** @throws VocabularyEntryRefused */
  private async check(tx: Tx, changes: readonly ChangedEntry[]): Promise<{ version: number }> {
    // A name may belong to a kit of the same change: each entry is checked with those before it.
    let before = await this.vocabularies.current(tx);
    const { entries, version } = await this.vocabularies.entries(tx);
    let held: readonly VocabularyEntry[] = entries;
    const names = new Set<string>();
    for (const { kind, key, value, source } of changes) {
      const problem =
        value === null ? removalProblem({ kind, key }, entries) : entryProblem({ kind, key, value }, before);
      if (problem) throw new VocabularyEntryRefused(problem);
      const refuse = (field: string, text: string, zh: string, en: string) => {
        throw new VocabularyEntryRefused({ entry: key, field, value: text, why: { zh, en } });
      };
      if (source.trim() === '') refuse('source', source, '必须写明来源', 'its source must be named');
      if (names.has(`${kind} ${key}`))
        refuse('key', key, '在同一变更中出现两次', 'it stands in the change twice');
      names.add(`${kind} ${key}`);
      if (value === null || (kind !== 'locus' && kind !== 'kit')) continue;
      held = [
        ...held.filter((entry) => entry.kind !== kind || entry.key !== key),
        { kind, key, value, source },
      ];
      before = readable(held, version, key);
    }
    return { version };
  }

  private lock(tx: Tx, id: string, version: number): Promise<VocabularyChange> {
    return this.steps.lock(tx, changeLifecycle, id, version);
  }

  private async putInForce(tx: Tx, change: VocabularyChange, reason: string): Promise<void> {
    await this.check(tx, change.entries);
    const madeVersion = await this.vocabularies.put(tx, change.entries, change.baseVersion);
    await this.end(tx, change, 'approve', reason, { madeVersion });
  }

  private async end(
    tx: Tx,
    change: VocabularyChange,
    event: ChangeEvent,
    reason: string,
    made: { madeVersion?: number } = {},
  ): Promise<void> {
    if (reason.trim() === '') throw new VocabularyReasonMissing(reason);
    const decided = { decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason: reason.trim() };
    await this.steps.take(tx, changeLifecycle, change, {
      event,
      changes: { ...decided, ...made },
      data: { reason: reason.trim(), ...made },
    });
  }
}
