import {
  type Candidate,
  type FoundHit,
  type NotSearchableCode,
  type SearchedFamily,
  assess,
} from '@homeward/judging';
import type { Findings } from '@homeward/persons';
import { Strongest } from './strongest.js';
import type { StoredPair } from './what-if.queries.js';
import {
  LISTED,
  type NoHitReason,
  type StoredHit,
  type WhatIfCase,
  type WhatIfPair,
  type WhatIfResults,
} from './what-if.results.js';

/** One missing member of a case under one of the two policies. */
export type Side =
  | { readonly ok: true; readonly question: SearchedFamily; readonly findings: Findings }
  | { readonly ok: false; readonly code: NotSearchableCode };

export interface ComparedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly before: Side;
  readonly after: Side;
  readonly stored: readonly StoredPair[];
}

/** Adds up what a changed policy does to the hits of one case after the other. Nothing here touches the database. */
export class Comparison {
  private readonly gained = new Strongest<WhatIfPair>(LISTED);
  private readonly lost = new Strongest<WhatIfPair>(LISTED);
  private readonly kept = new Strongest<WhatIfPair>(LISTED);
  private readonly becameSearchable: WhatIfCase[] = [];
  private readonly becameUnsearchable: WhatIfCase[] = [];
  private readonly leftOut = { before: 0, after: 0 };
  private readonly notSearchable = { before: 0, after: 0 };
  private storedNotFound = 0;
  private readonly added = new Set<string>();

  add(compared: ComparedCase): void {
    const { before, after, stored } = compared;
    this.added.add(compared.caseId);
    this.addSearchability(compared);
    const earlier = hitsByRow(before);
    const later = hitsByRow(after);
    const hits = new Map(stored.map(({ personDonorId, hit }) => [personDonorId, hit]));
    const pairOf = (found: FoundHit) => new Pair(compared, found, hits.get(found.candidate.donorId) ?? null);
    for (const [row, found] of later) {
      const base = earlier.get(row);
      if (base) this.kept.add(found.log10Lr, () => pairOf(found).kept(base));
      else this.gained.add(found.log10Lr, () => pairOf(found).gained(before));
    }
    for (const [row, found] of earlier)
      if (!later.has(row)) this.lost.add(found.log10Lr, () => pairOf(found).lost(after));
    this.storedNotFound += stored.filter(
      ({ present, personRow }) => present && !earlier.has(personRow),
    ).length;
  }

  /** Open cases added. */
  get cases(): number {
    return this.added.size;
  }

  results(): WhatIfResults {
    return {
      counts: { gained: this.gained.count, lost: this.lost.count, kept: this.kept.count },
      leftOut: this.leftOut,
      storedNotFound: this.storedNotFound,
      notSearchable: this.notSearchable,
      gained: this.gained.items(),
      lost: this.lost.items(),
      kept: this.kept.items(),
      becameSearchable: this.becameSearchable.slice(0, LISTED),
      becameUnsearchable: this.becameUnsearchable.slice(0, LISTED),
    };
  }

  private addSearchability({ caseId, caseNumber, before, after }: ComparedCase): void {
    if (before.ok) this.leftOut.before += before.findings.leftOut;
    else this.notSearchable.before += 1;
    if (after.ok) this.leftOut.after += after.findings.leftOut;
    else this.notSearchable.after += 1;
    if (before.ok && !after.ok) this.becameUnsearchable.push({ caseId, caseNumber, code: after.code });
    if (!before.ok && after.ok) this.becameSearchable.push({ caseId, caseNumber, code: before.code });
  }
}

function hitsByRow(side: Side): Map<number, FoundHit> {
  return new Map(side.ok ? side.findings.hits.map((hit) => [hit.candidate.row, hit]) : []);
}

/** One pair that is a hit on one side at least; the other side is computed when the pair is listed. */
class Pair {
  constructor(
    private readonly compared: ComparedCase,
    private readonly found: FoundHit,
    private readonly hit: StoredHit | null,
  ) {}

  kept(base: FoundHit): WhatIfPair {
    return this.listed(this.found, base.log10Lr, this.found.log10Lr, null);
  }

  gained(before: Side): WhatIfPair {
    const other = otherSide(before, this.found.candidate);
    return this.listed(this.found, other.log10Lr, this.found.log10Lr, other.reason);
  }

  lost(after: Side): WhatIfPair {
    const other = otherSide(after, this.found.candidate);
    return this.listed(other.counts ?? this.found, this.found.log10Lr, other.log10Lr, other.reason);
  }

  private listed(
    { mismatches, lociCompared }: Counts,
    before: number | null,
    after: number | null,
    reason: NoHitReason | null,
  ): WhatIfPair {
    const { caseId, caseNumber } = this.compared;
    const { donorId, code } = this.found.candidate;
    return {
      caseId,
      caseNumber,
      personDonorId: donorId,
      personCode: code,
      before,
      after,
      mismatches,
      lociCompared,
      reason,
      hit: this.hit,
    };
  }
}

interface Counts {
  readonly mismatches: number;
  readonly lociCompared: number;
}

function otherSide(
  side: Side,
  candidate: Candidate,
): { log10Lr: number | null; counts: Counts | null; reason: NoHitReason } {
  if (!side.ok) return { log10Lr: null, counts: null, reason: 'case_not_searchable' };
  const { result, refusal } = assess(side.question, candidate);
  return {
    log10Lr: Number.isFinite(result.log10Lr) ? result.log10Lr : null,
    counts: result,
    reason: refusal ?? 'beyond_limit',
  };
}
