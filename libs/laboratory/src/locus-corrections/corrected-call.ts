import { canonicalAllele, compareAlleles, type Locus } from '@homeward/str';
import type { Bilingual } from '@homeward/platform/pure';

/** Copies of a Y locus in one man at most. */
const MOST_Y_COPIES = 4;

export type CorrectedCall =
  | { readonly ok: true; readonly call: readonly string[] }
  | { readonly ok: false; readonly value: string; readonly why: Bilingual };

/** Whether single calls of the locus can be corrected: mtDNA and quality markers are typed again. */
export function isCorrectable({ type }: Locus): boolean {
  return type !== 'mitochondrial' && type !== 'quality';
}

/**
 * Reads what a person says the right genotype of a locus is. Where a person has two alleles, two are written: unknown is
 * not homozygous, and a homozygote is an allele twice.
 */
export function correctedCall(locus: Locus, written: readonly string[]): CorrectedCall {
  const refuse = (value: string, zh: string, en: string): CorrectedCall => ({
    ok: false,
    value,
    why: { zh, en },
  });
  const all = written.join(',');
  if (!isCorrectable(locus))
    return refuse(all, '该基因座不能单独更正', 'this locus is not corrected by itself');
  const alleles: string[] = [];
  for (const value of written) {
    const read = canonicalAllele(value, locus);
    if (!read.ok) return refuse(value, '不是该基因座的等位基因', 'it is no allele of the locus');
    alleles.push(read.allele);
  }
  alleles.sort(compareAlleles);
  if (locus.type === 'Y' || locus.type === 'Y_indel') {
    const most = locus.type === 'Y' && locus.multiCopy === true ? MOST_Y_COPIES : 1;
    const distinct = [...new Set(alleles)];
    if (distinct.length === 0 || alleles.length > most)
      return refuse(all, `应为 1 至 ${String(most)} 个等位基因`, `it has 1 to ${String(most)} alleles`);
    return { ok: true, call: distinct };
  }
  if (alleles.length !== 2)
    return refuse(all, '应写两个等位基因，纯合子写两次', 'two alleles are needed, a homozygote twice');
  return { ok: true, call: alleles };
}
