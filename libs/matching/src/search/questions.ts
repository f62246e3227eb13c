import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { prepare, type PreparedQuestion } from '../judging/scan-tables.js';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { askedOf, type CaseSearch } from './searched-family.js';
import { families } from './family.queries.js';
import type { Family } from './family.js';
import { KnownGenotypes } from './known-genotypes.js';
import { questionOf, type NotSearchable } from './question.js';

/** Questions kept whole for families that were asked about just now; one is some tens of kilobytes. */
const KEPT = 200;

export type Prepared = { ok: true; prepared: PreparedQuestion } | NotSearchable;

/** Families as questions. Recently asked ones are kept, as long as the same profiles stand behind them. */
@Injectable()
export class Questions {
  /** By search and the profiles compared, oldest use first. */
  private readonly kept = new Map<string, Prepared>();

  constructor(
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly known: KnownGenotypes,
  ) {}

  /** The policy in force, as the kinship library takes it. */
  async policy(tx: Tx): Promise<KinshipPolicy> {
    return this.kinship.of(await this.policies.current(tx));
  }

  /** Families as they are now, one for each missing member; a case that is gone is left out. */
  families(tx: Tx, caseIds: readonly string[]): Promise<Family[]> {
    return families(tx.em, this.known, caseIds);
  }

  /** Reads families as they are now, in the order of the searches; a case that is gone, and a member who is not missing
   * any more, is left out. */
  async load(tx: Tx, searches: readonly CaseSearch[]): Promise<{ search: CaseSearch; family: Family }[]> {
    const loaded = await this.families(tx, [...new Set(searches.map((search) => search.caseId))]);
    const byId = new Map(loaded.map((family) => [askedOf(family), family]));
    return searches.flatMap((search) => {
      const family = byId.get(askedOf(search));
      return family ? [{ search, family }] : [];
    });
  }

  of(search: CaseSearch, family: Family, policy: KinshipPolicy): Prepared {
    const key = keyOf(search, family);
    const known = this.kept.get(key);
    this.kept.delete(key);
    const prepared = known ?? this.make(family, policy);
    this.kept.set(key, prepared);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return prepared;
  }

  private make(family: Family, policy: KinshipPolicy): Prepared {
    const asked = questionOf(family, policy);
    return asked.ok ? { ok: true, prepared: prepare(asked.question) } : asked;
  }
}

/** The same for as long as the same profiles stand behind a search. */
export function keyOf(search: CaseSearch, family: Family): string {
  const profiles = family.members.filter((member) => member.genotypes).map((member) => member.profileId);
  return [search.id, ...profiles].join(' ');
}
