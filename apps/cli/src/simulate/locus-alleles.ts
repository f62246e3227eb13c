import { compareAlleles, type LocusFrequencies } from '@homeward/str';
import { AliasTable } from './alias-table.js';
import type { Draws } from './draws.js';

/** Code of a locus that was not typed; alleles follow it in the order of their labels. */
export const UNTYPED = 0;

/** The largest change of one mutation, in repeats. */
export const LARGEST_STEP = 2;
/** Mutations on the longest way through a supported pedigree: grandparent, parent, child. */
const MOST_MUTATIONS = 2;
const MARGIN = LARGEST_STEP * MOST_MUTATIONS;

/** The alleles of one locus as numbers: those of the frequency table and those that mutations can make of them. */
export class LocusAlleles {
  /** Label of each code; that of `UNTYPED` is empty. */
  readonly labels: readonly string[];
  private readonly founders: AliasTable;
  private readonly founderCodes: Uint16Array;
  private readonly codes: ReadonlyMap<string, number>;

  constructor(
    readonly name: string,
    { alleles, freqs }: Pick<LocusFrequencies, 'alleles' | 'freqs'>,
  ) {
    const reachable = new Set(alleles.flatMap(reachableFrom));
    this.labels = ['', ...[...reachable].sort(compareAlleles)];
    this.codes = new Map(this.labels.map((label, code) => [label, code]));
    this.founders = new AliasTable(freqs);
    this.founderCodes = Uint16Array.from(alleles, (label) => this.codes.get(label) ?? UNTYPED);
  }

  /** An allele of the population. */
  drawFounder(draws: Draws): number {
    return this.founderCodes[this.founders.draw(draws)]!;
  }

  /** The allele that many repeats away; where none is possible (below label 1), as many the other way. */
  stepped(code: number, steps: number): number {
    const label = this.labels[code]!;
    return this.codes.get(moved(label, steps) ?? '') || this.codes.get(moved(label, -steps) ?? '') || code;
  }
}

function reachableFrom(label: string): string[] {
  return Array.from({ length: 2 * MARGIN + 1 }, (_, index) => moved(label, index - MARGIN)).filter(
    (reached): reached is string => reached !== null,
  );
}

/** A microvariant keeps its fraction: 9.3 one step up is 10.3. There is no allele below label 1. */
function moved(label: string, steps: number): string | null {
  const [whole = '', fraction] = label.split('.');
  const repeats = Number(whole) + steps;
  if (repeats < 1) return null;
  return fraction === undefined ? String(repeats) : `${String(repeats)}.${fraction}`;
}
