import type { Evidence } from '../api/schema';
import type { AllelePair } from './alleles';

/** Fewer loci than this compare badly with the other panels in use. */
const FEW_LOCI = 15;
/** About a quarter of the loci of a person are homozygous; twice that suggests lost alleles. */
const MANY_HOMOZYGOUS = 0.5;
/** An allele this rare is looked at twice: it may be a misread one. */
const RARE_FREQUENCY = 0.005;

export type QualityRemark = 'good' | 'fewLoci' | 'dropout';

export interface TypingQuality {
  /** Null for the person of unknown origin, else the id of the relative. */
  readonly memberId: string | null;
  readonly loci: number;
  readonly homozygous: number;
  /** Loci with an allele rarer than 1 in 200, where the frequency is known. */
  readonly rare: readonly string[];
  readonly remark: QualityRemark;
}

/** What the compared loci tell of the typing of the person and of each typed relative. */
export function typingQuality(evidence: Pick<Evidence, 'perLocus' | 'members'>): TypingQuality[] {
  const of = (memberId: string | null): TypingQuality => {
    const typed = evidence.perLocus.flatMap(
      (locus): { locus: (typeof evidence.perLocus)[number]; alleles: AllelePair }[] => {
        const alleles = memberId === null ? locus.person : locus.relatives[memberId];
        return alleles === undefined ? [] : [{ locus, alleles }];
      },
    );
    const homozygous = typed.filter(({ alleles: [a, b] }) => a === b).length;
    const rare = typed
      .filter(({ locus, alleles }) =>
        alleles.some((allele) => (locus.frequencies[allele] ?? 1) < RARE_FREQUENCY),
      )
      .map(({ locus }) => locus.locus);
    const dropout = typed.length > 0 && homozygous / typed.length > MANY_HOMOZYGOUS;
    const remark = typed.length < FEW_LOCI ? 'fewLoci' : dropout ? 'dropout' : 'good';
    return { memberId, loci: typed.length, homozygous, rare, remark };
  };
  return [of(null), ...evidence.members.filter((member) => member.typed).map((member) => of(member.id))];
}
