import type { Tx } from '@homeward/platform';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { Injectable } from '@nestjs/common';
import { type CaseSearch, type Family, searchKeyOf } from '@homeward/judging';
import { readFamilies } from './family.queries.js';
import { GenotypeCache } from './genotype-cache.js';

/** Reads families and the policy in force from the database. */
@Injectable()
export class FamilyReader {
  constructor(
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly known: GenotypeCache,
  ) {}

  /** The policy in force, as the kinship library takes it. */
  async policy(tx: Tx): Promise<KinshipPolicy> {
    return this.kinship.of(await this.policies.current(tx));
  }

  /** One family for each missing member of the cases; deleted cases are left out. */
  of(tx: Tx, caseIds: readonly string[]): Promise<Family[]> {
    return readFamilies(tx.em, this.known, caseIds);
  }

  /**
   * In the order of the searches; a case that is gone, and a member who is not missing any more, is left out.
   */
  async load(tx: Tx, searches: readonly CaseSearch[]): Promise<{ search: CaseSearch; family: Family }[]> {
    const loaded = await this.of(tx, [...new Set(searches.map((search) => search.caseId))]);
    const byId = new Map(loaded.map((family) => [searchKeyOf(family), family]));
    return searches.flatMap((search) => {
      const family = byId.get(searchKeyOf(search));
      return family ? [{ search, family }] : [];
    });
  }
}
