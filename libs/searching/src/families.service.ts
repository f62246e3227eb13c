import type { Tx } from '@homeward/platform';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { Injectable } from '@nestjs/common';
import { type CaseSearch, type Family, askedOf } from '@homeward/judging';
import { families } from './family.queries.js';
import { KnownGenotypes } from './known-genotypes.js';

/** Families as they stand in the database, and the policy under which they are searched. */
@Injectable()
export class Families {
  constructor(
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly known: KnownGenotypes,
  ) {}

  /** The policy in force, as the kinship library takes it. */
  async policy(tx: Tx): Promise<KinshipPolicy> {
    return this.kinship.of(await this.policies.current(tx));
  }

  /** One for each missing member of the cases; a case that is gone is left out. */
  of(tx: Tx, caseIds: readonly string[]): Promise<Family[]> {
    return families(tx.em, this.known, caseIds);
  }

  /**
   * In the order of the searches; a case that is gone, and a member who is not missing any more, is left out.
   */
  async load(tx: Tx, searches: readonly CaseSearch[]): Promise<{ search: CaseSearch; family: Family }[]> {
    const loaded = await this.of(tx, [...new Set(searches.map((search) => search.caseId))]);
    const byId = new Map(loaded.map((family) => [askedOf(family), family]));
    return searches.flatMap((search) => {
      const family = byId.get(askedOf(search));
      return family ? [{ search, family }] : [];
    });
  }
}
