import { setImmediate as nextTurn } from 'node:timers/promises';
import { linkedLociOf, type KinshipSettings } from '@homeward/kinship';
import { scoreRows, type PersonIndex, type ScreenQuery } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import type { KinshipPolicy } from '@homeward/policy';
import { type Family, type FamilyMember, PARENTAGE } from '@homeward/judging';
import { SCAN_MARGIN } from './hit-finder.js';
import type { CurrentIndex } from './index-holder.js';
import { ParentColumns, type ParentRelation } from './tables/parent-columns.js';

type ParentOrChild = FamilyMember & { readonly genotypes: GenotypeMap };

/** A family to screen. */
export interface FamilyToScreen {
  readonly family: Family;
  /** The loci its tables compare; null when they are not made. Asked only where further relatives are compared. */
  loci(): ReadonlySet<string> | null;
}

interface ScreenedFamily {
  readonly family: Family;
  /** Loci whose mismatches count; null for all with frequencies. */
  readonly loci: ReadonlySet<string> | null;
  /** One or two parents or children of the missing person. */
  readonly parentsOrChildren: readonly ParentOrChild[];
  /** The parent who is the only one compared. */
  readonly onlyParent: (ParentOrChild & { readonly relation: ParentRelation }) | null;
}

/**
 * Finds, for families with a typed parent or child of the missing person, the rows that can be hits, without the
 * family's own tables: all others have more mismatches than the policy allows, or, where one parent is
 * all there is, too low an LR. Nothing is decided here that the exact search would decide otherwise; families without
 * a parent or child have no entry.
 */
@Injectable()
export class ParentScreen {
  /** Of relatives' genotypes those with frequencies, by settings; of a family that is kept they are known. */
  private usable = new WeakMap<KinshipSettings, WeakMap<GenotypeMap, GenotypeMap>>();
  /** One for each policy of the index in use. */
  private columns = new WeakMap<PersonIndex, WeakMap<KinshipSettings, ParentColumns>>();

  /** Rows that the exact evaluation must judge, ascending, by family. */
  async survivors(
    present: CurrentIndex,
    policy: KinshipPolicy,
    families: readonly FamilyToScreen[],
    rows: { readonly from: number; readonly to: number },
  ): Promise<Map<Family, Uint32Array>> {
    const survivors = new Map<Family, Uint32Array>();
    const screened = families.flatMap((one) => screenedFamilyOf(one) ?? []);
    if (screened.length === 0) return survivors;
    const { starts, rows: found } = await present.engine.screen(
      screened.map((one) => this.queryOf(one, policy)),
      { ...rows, maxMismatches: policy.rules.maxMismatches, minLoci: 0 },
    );
    for (const [query, one] of screened.entries()) {
      const passed = found.subarray(starts[query], starts[query + 1]);
      survivors.set(one.family, this.aboveThreshold(present.index, policy, one, passed));
      if (query % 16 === 15) await nextTurn();
    }
    return survivors;
  }

  /** One parent alone: the LR of the pair is the LR of the case when untyped persons are pruned. */
  private aboveThreshold(
    index: PersonIndex,
    policy: KinshipPolicy,
    { onlyParent, parentsOrChildren }: ScreenedFamily,
    rows: Uint32Array,
  ): Uint32Array {
    if (!onlyParent || policy.settings.untyped !== 'pruned' || rows.length === 0) return rows;
    const columns = this.columnsOf(index, policy.settings).of(
      onlyParent.relation,
      withoutLinked(onlyParent.genotypes, parentsOrChildren, policy.settings),
    );
    const scores = scoreRows(index, columns, rows);
    const enough = policy.rules.thresholdLog10Lr - SCAN_MARGIN;
    return rows.filter((_, i) => scores[i]! >= enough);
  }

  /** Only loci that the exact search compares count as mismatches: those with frequencies, unless left out as linked. */
  private queryOf({ parentsOrChildren, loci }: ScreenedFamily, { settings }: KinshipPolicy): ScreenQuery {
    const usable = ({ genotypes }: ParentOrChild): GenotypeMap =>
      loci
        ? pick(genotypes, loci)
        : withoutLinked(this.withFrequencies(genotypes, settings), parentsOrChildren, settings);
    const [first, second] = parentsOrChildren;
    return { parents: second ? [usable(first!), usable(second)] : [usable(first!)] };
  }

  private withFrequencies(genotypes: GenotypeMap, settings: KinshipSettings): GenotypeMap {
    let ofSettings = this.usable.get(settings);
    if (!ofSettings) this.usable.set(settings, (ofSettings = new WeakMap()));
    let usable = ofSettings.get(genotypes);
    if (!usable) ofSettings.set(genotypes, (usable = pick(genotypes, settings.frequencies.loci)));
    return usable;
  }

  private columnsOf(index: PersonIndex, settings: KinshipSettings): ParentColumns {
    let ofIndex = this.columns.get(index);
    if (!ofIndex) this.columns.set(index, (ofIndex = new WeakMap()));
    let columns = ofIndex.get(settings);
    if (!columns) ofIndex.set(settings, (columns = new ParentColumns(index, settings)));
    return columns;
  }
}

/**
 * A person who shares no allele with a parent or a child at too many loci is not a hit, independent of other relatives. With
 * further relatives a locus may be left out of the comparison, so their tables must be known.
 */
function screenedFamilyOf(toScreen: FamilyToScreen): ScreenedFamily | null {
  const { family } = toScreen;
  const compared = comparedOf(family);
  const near = compared.filter(isParentOrChild).slice(0, 2);
  if (near.length === 0) return null;
  if (isParentsOnly(family)) {
    const only = compared.length === 1 ? (near[0] as ScreenedFamily['onlyParent']) : null;
    return { family, loci: null, parentsOrChildren: near, onlyParent: only };
  }
  const loci = toScreen.loci();
  return loci && { family, loci, parentsOrChildren: near, onlyParent: null };
}

/** Whether a typed parent or child of the missing person is compared. */
export function isScreenable(family: Family): boolean {
  return comparedOf(family).some(isParentOrChild);
}

function isParentOrChild({ relation }: ParentOrChild): boolean {
  return PARENTAGE.includes(relation);
}

/** Whether only parents are compared; drawn parents may be related and need their tables. */
export function isParentsOnly(family: Family): boolean {
  if (family.drawn) return false;
  return comparedOf(family).every(({ relation }) => relation === 'father' || relation === 'mother');
}

function comparedOf({ members }: Family): ParentOrChild[] {
  return members.filter((member): member is ParentOrChild => member.genotypes !== null);
}

/** Without the loci that the policy leaves out of this family for their linkage, as the exact evaluation does. */
function withoutLinked(
  genotypes: GenotypeMap,
  family: readonly ParentOrChild[],
  settings: KinshipSettings,
): GenotypeMap {
  if (settings.linkage !== 'leave_one_out') return genotypes;
  const left = linkedLociOf(settings, new Set(family.flatMap((one) => Object.keys(one.genotypes))));
  return pick(genotypes, { has: (locus) => !left.has(locus) });
}

function pick(genotypes: GenotypeMap, loci: { has(locus: string): boolean }): GenotypeMap {
  return Object.fromEntries(Object.entries(genotypes).filter(([locus]) => loci.has(locus)));
}
