import { compareAlleles } from '@homeward/str';
import { passOver, refuse, type JudgedCall } from '../verdict/judged-call.js';

/**
 * Gathers calls that name one copy each (`DYS385a` 11, `DYS385b` 14) into one call of their locus: that of the first copy
 * gets all alleles, the others are passed over. Unless every copy up to the last one named is there with one allele
 * (a copy without one repeats the first), the locus is refused.
 */
export function gatherCopies(calls: readonly JudgedCall[]): void {
  const byLocus = new Map<string, JudgedCall[]>();
  for (const call of calls) {
    if (call.source.copy === null || call.locus === null) continue;
    const own = byLocus.get(call.locus);
    if (own) own.push(call);
    else byLocus.set(call.locus, [call]);
  }
  for (const [locus, own] of byLocus) gather(locus, own);
}

function gather(locus: string, own: readonly JudgedCall[]): void {
  const filled = own.filter((call) => call.status === 'accepted');
  if (filled.length === 0) return;
  const first = filled.find(({ source }) => source.copy === 1);
  const copies = new Set(own.map(({ source }) => source.copy));
  const whole =
    copies.size > 1 && [...copies].every((copy) => copies.has((copy ?? 0) === 1 ? 1 : (copy ?? 0) - 1));
  const sound =
    own.every(
      ({ status, source }) => status === 'accepted' || (status === 'skipped' && source.cells === 0),
    ) && filled.every(({ call }) => call?.length === 1);
  if (!first || !whole || !sound || !agree(filled)) {
    const value = own.map(({ marker, alleles }) => `${marker} ${alleles.join(',') || '-'}`).join('; ');
    for (const call of filled)
      refuse(call, { code: 'laboratory.copy_incomplete', field: call.marker, value, detail: locus });
    return;
  }
  first.call = [...new Set(filled.flatMap(({ call }) => call ?? []))].sort(compareAlleles);
  const detail = `${locus}, ${first.rowNumber}`;
  for (const call of filled) {
    if (call === first) continue;
    call.call = null;
    passOver(call, { code: 'laboratory.copy_gathered', field: null, value: call.marker, detail });
  }
}

/** Rows that repeat a copy have the same allele. */
function agree(filled: readonly JudgedCall[]): boolean {
  const alleles = new Map<number | null, string | undefined>();
  return filled.every(({ source, call }) => {
    const [allele] = call ?? [];
    const known = alleles.get(source.copy) ?? allele;
    alleles.set(source.copy, known);
    return known === allele;
  });
}
