import type { Bilingual } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import {
  countUnsealed,
  readLinks,
  readSlippedIn,
  type SealedEntry,
  type UnsealedEntries,
} from './audit.queries.js';
import { type CanonicalEntry, GENESIS, linkHash } from './canonical.js';
import type { RecordedHead } from './head-file.js';

export const AUDIT_PROBLEMS = [
  'altered',
  'missing',
  'reordered',
  'slipped_in',
  'rewritten',
  'unsealed',
] as const;
export type AuditProblemKind = (typeof AUDIT_PROBLEMS)[number];

export interface AuditProblem {
  readonly kind: AuditProblemKind;
  /** Position in the chain; null for an entry that has none. */
  readonly seq: string | null;
  readonly entryId: string | null;
  readonly text: Bilingual;
}

export interface AuditVerdict {
  readonly ok: boolean;
  /** Links checked. */
  readonly entries: number;
  /** Written, but not yet in the chain. */
  readonly unsealed: number;
  readonly head: { readonly seq: string; readonly hash: string } | null;
  readonly firstProblem?: AuditProblem;
}

const BATCH = 5_000;
/** Entries are sealed within a second or two; what waits for longer than this is not protected by the chain. */
const LONGEST_WAIT_SECONDS = 60;

/**
 * Recomputes the whole chain and names the first row that was altered, taken out, moved or slipped in. Not ok either
 * while an entry waits for its seal longer than a minute: sealing has stopped, or a transaction holds it up.
 * @param recorded the head kept outside the database; without it a tail that was cut off cleanly, or a chain that was
 *   rewritten from some point on, cannot be told from the truth
 */
export async function verifyAudit(em: EntityManager, recorded?: RecordedHead | null): Promise<AuditVerdict> {
  const waiting = await countUnsealed(em, true);
  let expected = 1n;
  let previous: Buffer = GENESIS;
  const verdict = (firstProblem?: AuditProblem): AuditVerdict => ({
    ok: firstProblem === undefined,
    entries: Number(expected - 1n),
    unsealed: waiting.count,
    head: expected === 1n ? null : { seq: String(expected - 1n), hash: previous.toString('hex') },
    ...(firstProblem ? { firstProblem } : {}),
  });
  for (;;) {
    const links = await readLinks(em, String(expected - 1n), BATCH);
    for (const link of links) {
      const problem = problemOfLink(link, String(expected), previous, links);
      if (problem) return verdict(problem);
      if (recorded?.seq === link.seq && recorded.hash !== link.hash.toString('hex'))
        return verdict(rewritten(link));
      previous = link.hash;
      expected += 1n;
    }
    if (links.length < BATCH) break;
  }
  if (recorded && BigInt(recorded.seq) >= expected) return verdict(missing(String(expected)));
  const slipped = await readSlippedIn(em);
  if (slipped !== null) return verdict(slippedIn(slipped));
  return verdict(waiting.oldestSeconds > LONGEST_WAIT_SECONDS ? stopped(waiting) : undefined);
}

function problemOfLink(
  link: SealedEntry,
  expected: string,
  previous: Buffer,
  neighbours: readonly SealedEntry[],
): AuditProblem | null {
  if (link.seq !== expected || !isWhole(link))
    return missing(expected, link.seq === expected ? link.entryId : null);
  if (link.hash.equals(linkHash(link.seq, previous, link)) && link.previousHash.equals(previous)) return null;
  // The hash of this position fits another entry: the two changed places.
  const moved = neighbours.some(
    (other) => other !== link && isWhole(other) && link.hash.equals(linkHash(link.seq, previous, other)),
  );
  return moved ? reordered(link) : altered(link);
}

function isWhole(link: SealedEntry): link is SealedEntry & CanonicalEntry {
  return link.id !== null;
}

function altered({ seq, entryId }: SealedEntry): AuditProblem {
  const text = {
    zh: `第 ${seq} 条审计记录（${entryId}）已被改动`,
    en: `Audit entry ${seq} (${entryId}) was altered`,
  };
  return { kind: 'altered', seq, entryId, text };
}

function reordered({ seq, entryId }: SealedEntry): AuditProblem {
  const text = {
    zh: `第 ${seq} 条审计记录（${entryId}）的次序被改动`,
    en: `Audit entry ${seq} (${entryId}) was moved to another place`,
  };
  return { kind: 'reordered', seq, entryId, text };
}

function missing(seq: string, entryId: string | null = null): AuditProblem {
  const text = { zh: `第 ${seq} 条审计记录缺失`, en: `Audit entry ${seq} is missing` };
  return { kind: 'missing', seq, entryId, text };
}

function rewritten({ seq, entryId }: SealedEntry): AuditProblem {
  const text = {
    zh: `审计链与数据库外保存的链头不符：第 ${seq} 条或更早的记录被重写`,
    en: `The chain does not lead to the head kept outside the database: entry ${seq} or an earlier one was rewritten`,
  };
  return { kind: 'rewritten', seq, entryId, text };
}

function slippedIn(entryId: string): AuditProblem {
  const text = {
    zh: `审计记录 ${entryId} 不在链中，却早于链头`,
    en: `Audit entry ${entryId} is not in the chain although it is older than its head`,
  };
  return { kind: 'slipped_in', seq: null, entryId, text };
}

function stopped({ count, oldest }: UnsealedEntries): AuditProblem {
  const since = oldest?.at.toISOString() ?? '';
  const entryId = oldest?.entryId ?? null;
  const text = {
    zh: `审计记录 ${entryId ?? ''} 自 ${since} 起一直未封存（共 ${count} 条待封存）：封存已停止，请查看后台处理日志（worker.log）`,
    en: `Audit entry ${entryId ?? ''} has waited for its seal since ${since} (${count} wait): sealing has stopped; look into the log of the worker`,
  };
  return { kind: 'unsealed', seq: null, entryId, text };
}
