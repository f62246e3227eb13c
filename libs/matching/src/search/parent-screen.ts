import { pairTables, type KinshipSettings, type PairTables } from '@homeward/kinship';
import type { ScreenQuery } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import type { KinshipPolicy } from '../policies/kinship-policies.js';
import type { Family, FamilyMember } from './family.queries.js';
import { SCAN_MARGIN } from './finder.js';
import type { PresentIndex } from './index-holder.js';

type Parent = FamilyMember & { readonly genotypes: GenotypeMap; readonly relation: 'father' | 'mother' };

interface Screened {
  readonly family: Family;
  readonly parents: readonly Parent[];
}

/**
 * Tells which families cannot have a hit among some rows, without their tables: of whom only parents are compared, and
 * with whom everyone has more mismatches than the policy allows, or, for one parent, too low an LR. Nothing is decided
 * here that the exact search would decide otherwise; families it cannot judge are always possible.
 */
@Injectable()
export class ParentScreen {
  private readonly pairs = new WeakMap<KinshipSettings, Record<'father' | 'mother', PairTables>>();

  async possible(
    present: PresentIndex,
    policy: KinshipPolicy,
    families: readonly Family[],
    rows: { readonly from: number; readonly to: number },
  ): Promise<Set<Family>> {
    const possible = new Set(families);
    const screened = families.flatMap((family) => {
      const parents = parentsOf(family);
      return parents ? [{ family, parents }] : [];
    });
    if (screened.length === 0) return possible;
    const { starts, rows: found } = await present.engine.screen(
      screened.map(({ parents }) => queryOf(parents, policy)),
      { ...rows, maxMismatches: policy.rules.maxMismatches, minLoci: 0 },
    );
    const profiles = new Map<number, GenotypeMap>();
    const profileOf = (row: number): GenotypeMap => {
      let profile = profiles.get(row);
      if (!profile) profiles.set(row, (profile = present.index.genotypes(row)));
      return profile;
    };
    screened.forEach((one, query) => {
      const survivors = found.subarray(starts[query], starts[query + 1]);
      const passes = survivors.some((row) => this.mayPass(one, policy, profileOf(row)));
      if (!passes) possible.delete(one.family);
    });
    return possible;
  }

  /** One parent alone: the LR of the pair is the LR of the case when untyped persons are pruned. */
  private mayPass({ parents }: Screened, policy: KinshipPolicy, person: GenotypeMap): boolean {
    const [parent, other] = parents;
    if (other || policy.settings.untyped !== 'pruned') return true;
    const { log10Lr } = this.tablesOf(policy.settings)[parent!.relation].score(parent!.genotypes, person);
    return log10Lr >= policy.rules.thresholdLog10Lr - SCAN_MARGIN;
  }

  private tablesOf(settings: KinshipSettings): Record<'father' | 'mother', PairTables> {
    let tables = this.pairs.get(settings);
    if (!tables) {
      tables = { father: pairTables('father', settings), mother: pairTables('mother', settings) };
      this.pairs.set(settings, tables);
    }
    return tables;
  }
}

/** The parents of a family of whom nobody else is compared; null for any other family. */
function parentsOf(family: Family): readonly Parent[] | null {
  const compared = family.members.filter((member) => member.genotypes !== null);
  return compared.length > 0 && compared.length <= 2 && compared.every(isParent) ? compared : null;
}

function isParent(member: FamilyMember): member is Parent {
  return (member.relation === 'father' || member.relation === 'mother') && member.genotypes !== null;
}

/** Only loci that the exact search compares count as mismatches: those with frequencies. */
function queryOf(parents: readonly Parent[], { settings }: KinshipPolicy): ScreenQuery {
  const usable = ({ genotypes }: Parent): GenotypeMap =>
    Object.fromEntries(Object.entries(genotypes).filter(([locus]) => settings.frequencies.loci.has(locus)));
  const [first, second] = parents;
  return { parents: second ? [usable(first!), usable(second)] : [usable(first!)] };
}
