import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Audit } from '@homeward/audit';
import { CONFIG, Db, systemActor, type Config, type Tx } from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { publishedEntries } from '../reference/published-entries.js';
import { ReferenceData } from '../reference/reference-data.js';
import type { VocabularyEntry } from '../reference/vocabulary-entry.js';
import type { ChangedEntry } from './vocabulary-change.entity.js';
import { VocabularyEntryChanged, VocabularyEntryRefused } from './vocabulary.errors.js';
import {
  endEntries,
  entriesOf,
  entriesTakenAway,
  insertEntries,
  insertVersion,
  latestVersion,
  lockVocabulary,
  releasedDigests,
  type StoredEntry,
} from './vocabulary.queries.js';

/** Versions kept in memory; the one in force, and a few of batches that are looked at again. */
const MOST_KEPT = 8;

/** The versions of the vocabulary: what files are read and judged with. */
@Injectable()
export class Vocabularies {
  private readonly known = new LRUCache<number, ReferenceData>({ max: MOST_KEPT });
  private readonly published: readonly VocabularyEntry[];
  private first: Promise<unknown> | null = null;

  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    @Inject(CONFIG) { root }: Config,
  ) {
    this.published = publishedEntries(root);
  }

  /** The vocabulary in force. It does not change while it is used; the next call may give another. */
  async current(tx: Tx): Promise<ReferenceData> {
    const version = await latestVersion(tx.em);
    if (version !== null) return this.version(tx, version);
    // An empty database: once for a process, in a transaction of its own, so that nobody's failure takes it back.
    this.first ??= this.db.run(systemActor, (own) => this.renew(own)).finally(() => (this.first = null));
    await this.first;
    return this.version(tx, (await latestVersion(tx.em)) ?? 1);
  }

  /** That of a batch; one from before vocabularies had versions is read with the one in force. */
  of(tx: Tx, { vocabularyVersion }: { readonly vocabularyVersion: number | null }): Promise<ReferenceData> {
    return vocabularyVersion === null ? this.current(tx) : this.version(tx, vocabularyVersion);
  }

  /** The vocabulary in force, in a transaction of its own. */
  latest(): Promise<ReferenceData> {
    return this.db.run(systemActor, (tx) => this.current(tx));
  }

  /** One version; versions never change. */
  async version(tx: Tx, version: number): Promise<ReferenceData> {
    const known = this.known.get(version);
    if (known) return known;
    const read = new ReferenceData(await entriesOf(tx.em, version), version);
    this.known.set(version, read);
    return read;
  }

  /** The entries in force, with their origin. */
  async entries(tx: Tx): Promise<{ version: number; entries: StoredEntry[] }> {
    const { version } = await this.current(tx);
    return { version, entries: await entriesOf(tx.em, version) };
  }

  /**
   * Puts changes of the laboratory in force, as the next version.
   * @throws VocabularyEntryRefused when the vocabulary as a whole cannot be used with them; VocabularyEntryChanged when
   * an entry was changed after `base`
   */
  async put(tx: Tx, changes: readonly ChangedEntry[], base: number): Promise<number> {
    await lockVocabulary(tx.em);
    const { version: latest, entries } = await this.entries(tx);
    const held = new Map(entries.map((entry) => [nameOf(entry), entry]));
    for (const change of changes) {
      const now = held.get(nameOf(change));
      if (now && now.since > base) throw new VocabularyEntryChanged(change.key, base, now.since);
      held.delete(nameOf(change));
    }
    const added = changes.flatMap(({ value, ...entry }) => (value === null ? [] : [{ ...entry, value }]));
    const version = latest + 1;
    const next = readable([...held.values(), ...added], version, changes[0]?.key ?? '');
    await insertVersion(tx.em, {
      ...{ version, origin: 'laboratory', digest: null },
      createdBy: tx.actor.accountId,
    });
    await endEntries(tx.em, version, changes);
    await insertEntries(tx.em, version, 'laboratory', added);
    return next.version;
  }

  /**
   * Brings in what the release publishes. Entries that the laboratory changed stay as they are. A content that was
   * published before does not return: of two releases that run at the same time, the newer decides.
   * @returns the new version; null when nothing had to change
   */
  async renew(tx: Tx): Promise<number | null> {
    const digest = digestOf(this.published);
    if ((await releasedDigests(tx.em)).includes(digest)) return null;
    await lockVocabulary(tx.em);
    if ((await releasedDigests(tx.em)).includes(digest)) return null;
    const latest = await latestVersion(tx.em);
    const before = latest === null ? [] : await entriesOf(tx.em, latest);
    const { gone, changed } = differences(before, await entriesTakenAway(tx.em), this.published);
    const version = (latest ?? 0) + 1;
    await insertVersion(tx.em, { version, origin: 'published', digest, createdBy: null });
    await endEntries(tx.em, version, [...gone, ...changed]);
    await insertEntries(tx.em, version, 'published', changed);
    await this.audit.record(tx, {
      action: 'vocabulary.renewed',
      subjectType: 'vocabulary',
      subjectId: String(version),
      data: { version, digest, changed: changed.length, gone: gone.length },
    });
    return version;
  }
}

/** @throws VocabularyEntryRefused when the entries do not go together */
export function readable(entries: readonly VocabularyEntry[], version: number, entry: string): ReferenceData {
  try {
    return new ReferenceData(entries, version);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const why = { zh: error.message, en: error.message };
    throw new VocabularyEntryRefused({ entry, field: 'entries', value: entry, why });
  }
}

/** What a release changes: entries of the laboratory's own are kept against it. */
function differences(
  before: readonly StoredEntry[],
  takenAway: readonly Pick<VocabularyEntry, 'kind' | 'key'>[],
  published: readonly VocabularyEntry[],
): { gone: VocabularyEntry[]; changed: VocabularyEntry[] } {
  const held = new Map(before.map((entry) => [nameOf(entry), entry]));
  const named = new Set(published.map(nameOf));
  const away = new Set(takenAway.map(nameOf));
  return {
    gone: before.filter((entry) => entry.origin === 'published' && !named.has(nameOf(entry))),
    changed: published.filter((entry) => {
      const old = held.get(nameOf(entry));
      if (!old) return !away.has(nameOf(entry));
      if (old.origin === 'laboratory') return false;
      return old.source !== entry.source || !isDeepStrictEqual(old.value, entry.value);
    }),
  };
}

const nameOf = ({ kind, key }: Pick<VocabularyEntry, 'kind' | 'key'>): string => `${kind}\0${key}`;

function digestOf(entries: readonly VocabularyEntry[]): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
