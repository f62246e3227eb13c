import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KinshipSettings } from '@homeward/kinship';
import { scoreRows, type PersonIndex, type ScreenQuery } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import type { KinshipPolicy } from '../policies/kinship-policies.js';
import type { Family, FamilyMember } from './family.queries.js';
import { SCAN_MARGIN } from './finder.js';
import type { PresentIndex } from './index-holder.js';
import { ParentColumns, type ParentRelation } from './parent-columns.js';

type Parent = FamilyMember & { readonly genotypes: GenotypeMap; readonly relation: ParentRelation };

interface Screened {
  readonly family: Family;
  readonly parents: readonly Parent[];
}

/**
 * Tells for families of whom only parents are compared who of some rows can be a hit, without the family's own tables:
 * with everyone else they have more mismatches than the policy allows, or, for one parent, too low an LR. Nothing is
 * decided here that the exact search would decide otherwise; families it cannot judge have no entry.
 */
@Injectable()
export class ParentScreen {
  /** One for each policy of the index in use. */
  private columns = new WeakMap<PersonIndex, WeakMap<KinshipSettings, ParentColumns>>();

  /** Rows that the exact evaluation must judge, ascending, by family. */
  async survivors(
    present: PresentIndex,
    policy: KinshipPolicy,
    families: readonly Family[],
    rows: { readonly from: number; readonly to: number },
  ): Promise<Map<Family, Uint32Array>> {
    const survivors = new Map<Family, Uint32Array>();
    const screened = families.flatMap((family) => {
      const parents = parentsOf(family);
      return parents ? [{ family, parents }] : [];
    });
    if (screened.length === 0) return survivors;
    const { starts, rows: found } = await present.engine.screen(
      screened.map(({ parents }) => queryOf(parents, policy)),
      { ...rows, maxMismatches: policy.rules.maxMismatches, minLoci: 0 },
    );
    for (const [query, one] of screened.entries()) {
      const passed = found.subarray(starts[query], starts[query + 1]);
      survivors.set(one.family, this.scoringEnough(present.index, policy, one, passed));
      if (query % 16 === 15) await nextTurn();
    }
    return survivors;
  }

  /** One parent alone: the LR of the pair is the LR of the case when untyped persons are pruned. */
  private scoringEnough(
    index: PersonIndex,
    policy: KinshipPolicy,
    { parents }: Screened,
    rows: Uint32Array,
  ): Uint32Array {
    const [parent, other] = parents;
    if (other || policy.settings.untyped !== 'pruned' || rows.length === 0) return rows;
    const columns = this.columnsOf(index, policy.settings).of(parent!.relation, parent!.genotypes);
    const scores = scoreRows(index, columns, rows);
    const enough = policy.rules.thresholdLog10Lr - SCAN_MARGIN;
    return rows.filter((_, i) => scores[i]! >= enough);
  }

  private columnsOf(index: PersonIndex, settings: KinshipSettings): ParentColumns {
    let ofIndex = this.columns.get(index);
    if (!ofIndex) this.columns.set(index, (ofIndex = new WeakMap()));
    let columns = ofIndex.get(settings);
    if (!columns) ofIndex.set(settings, (columns = new ParentColumns(index, settings)));
    return columns;
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
