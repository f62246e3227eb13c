import { inMtRanges, mtSite, type MtHaplotype, type MtRange, type MtSite } from './mt-haplotype.js';
import { RCRS } from './rcrs.js';

/** One base of a sequence, by its place on the reference. `inserted` is n for the n-th base after that place. */
export interface MtBase {
  readonly position: number;
  readonly inserted: number;
  /** One letter of IUPAC. */
  readonly base: string;
}

/** The base of the reference at a position from 1 on. */
export function mtReferenceBase(position: number): string {
  return RCRS[position - 1] ?? 'N';
}

/** Positions that both ranges hold, in order. */
export function commonMtRanges(a: readonly MtRange[], b: readonly MtRange[]): MtRange[] {
  return a
    .flatMap(([from, to]) =>
      b.flatMap(([start, end]): MtRange[] => {
        const low = Math.max(from, start);
        const high = Math.min(to, end);
        return low <= high ? [[low, high]] : [];
      }),
    )
    .sort((x, y) => x[0] - y[0]);
}

/** The bases of a haplotype from `from` to `to`, both included; all of them must have been read. */
export function mtSequence({ variants }: Pick<MtHaplotype, 'variants'>, [from, to]: MtRange): MtBase[] {
  const changed = new Map<number, MtSite>();
  const inserted = new Map<number, MtSite[]>();
  for (const site of variants.map(mtSite)) {
    if (!inMtRanges(site.position, [[from, to]])) continue;
    if (site.inserted === 0) changed.set(site.position, site);
    else inserted.set(site.position, [...(inserted.get(site.position) ?? []), site]);
  }
  const sequence: MtBase[] = [];
  for (let position = from; position <= to; position++) {
    const base = changed.get(position)?.base ?? mtReferenceBase(position);
    // Number 3107 stands for no base, unless one was read there.
    const empty = base === 'DEL' || (base === 'N' && !changed.has(position));
    if (!empty) sequence.push({ position, inserted: 0, base });
    sequence.push(...(inserted.get(position) ?? []).sort((x, y) => x.inserted - y.inserted));
  }
  return sequence;
}
