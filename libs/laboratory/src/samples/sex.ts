import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import type { LocusType } from '@homeward/str';

export type RegisteredSex = 'male' | 'female' | 'unknown' | null;

/** What the sex-linked loci of a sample say. */
export interface SexEvidence {
  readonly sex: 'male' | 'female' | 'unclear' | 'untyped';
  /** Whether some of them say something else than the others. */
  readonly inconsistent: boolean;
  /** In short: `AMEL X; Yindel 2; DYS391 10`. */
  readonly evidence: string;
}

export type SexAgreement = 'agrees' | 'contradicts' | 'flag';

/** One X locus with two alleles happens to single men (a duplication); at two there are two X chromosomes, or two persons. */
const FEWEST_X_PAIRS = 2;
/** Women have three X loci or more with two alleles where ten are typed; fewer pairs than this make no woman by themselves. */
const FEWEST_X_FOR_WOMAN = 3;
/** A single Y locus may be drop-in; two are not. */
const FEWEST_Y_LOCI = 2;
const MOST_NAMED = 6;

/**
 * Sex by all sex-linked loci: amelogenin, the insertion on the Y (Yindel, SRY), Y-STRs, and X-STRs with two alleles.
 * A man whose AMELY is deleted (3 in 10,000 Han men) has AMEL X and Y loci; with AMELX unseen a man has AMEL Y.
 */
export function sexOf(
  genotypes: CalledGenotypes,
  typeOf: (locus: string) => LocusType | undefined,
): SexEvidence {
  const amel = genotypes.AMEL ?? [];
  const y: string[] = [];
  const xPairs: string[] = [];
  let indel = false;
  let yLoci = 0;
  for (const [locus, call] of Object.entries(genotypes)) {
    const type = typeOf(locus);
    if (type === 'Y' || type === 'Y_indel') {
      y.push(`${locus} ${[...new Set(call)].join(',')}`);
      if (type === 'Y') yLoci++;
      else indel = true;
    }
    if (type === 'X' && new Set(call).size > 1) xPairs.push(`${locus} ${call.join(',')}`);
  }
  const [amelX, amelY] = [amel.includes('X'), amel.includes('Y')];
  const hasY = amelY || indel || yLoci >= FEWEST_Y_LOCI;
  const twoX = xPairs.length >= FEWEST_X_PAIRS;
  const amelDisagrees = amel.length > 0 && !(amelX && amelY) && y.length > 0;
  const inconsistent = amelDisagrees || (amelY && !amelX) || (hasY && twoX);
  return {
    sex: sexBy({ amel, hasY, someY: y.length > 0, twoX, xPairs: xPairs.length }),
    inconsistent,
    evidence: [amel.length > 0 ? [`AMEL ${[...new Set(amel)].join(',')}`] : [], some(y), some(xPairs)]
      .flat()
      .join('; '),
  };
}

function sexBy(found: {
  amel: readonly string[];
  hasY: boolean;
  someY: boolean;
  twoX: boolean;
  xPairs: number;
}): SexEvidence['sex'] {
  if (found.hasY) return found.twoX ? 'unclear' : 'male';
  if (found.someY) return found.amel.length > 0 || found.twoX ? 'unclear' : 'male';
  if (found.amel.includes('X')) return 'female';
  return found.xPairs >= FEWEST_X_FOR_WOMAN ? 'female' : 'untyped';
}

/** What the evidence means for how the donor is registered; `flag` is for a person to weigh. */
export function registeredSexAgreement(
  { sex, inconsistent }: SexEvidence,
  registered: RegisteredSex,
): SexAgreement {
  const known = registered === 'male' || registered === 'female';
  if (known && (sex === 'male' || sex === 'female') && sex !== registered) return 'contradicts';
  return inconsistent || sex === 'unclear' ? 'flag' : 'agrees';
}

function some(items: readonly string[]): string[] {
  const more = items.length - MOST_NAMED;
  return more > 0 ? [...items.slice(0, MOST_NAMED), `+${String(more)}`] : [...items];
}
