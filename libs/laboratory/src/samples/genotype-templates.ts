import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

/** Lists of loci that are remembered: those of a kit, for women and for men, with and without a call left out. */
const MOST_KNOWN = 16;

interface Template {
  readonly loci: readonly string[];
  readonly genotypes: CalledGenotypes;
}

/**
 * Makes genotypes of loci and calls. Most samples of a file have the same loci in the same order: theirs are copies of one
 * object, which takes a tenth of the time that it takes to put an object together.
 */
export class GenotypeTemplates {
  /** The one used last stands first. */
  private readonly known: Template[] = [];

  /** @returns null when a locus is there twice */
  of(
    loci: readonly string[],
    calls: readonly (readonly string[])[],
  ): Record<string, readonly string[]> | null {
    const template = this.find(loci) ?? this.make(loci);
    if (template === null) return null;
    const genotypes: Record<string, readonly string[]> = { ...template.genotypes };
    for (let at = 0; at < loci.length; at++) genotypes[loci[at]!] = calls[at]!;
    return genotypes;
  }

  private find(loci: readonly string[]): Template | null {
    for (let at = 0; at < this.known.length; at++) {
      const one = this.known[at]!;
      if (!areSame(one.loci, loci)) continue;
      if (at > 0) {
        this.known.splice(at, 1);
        this.known.unshift(one);
      }
      return one;
    }
    return null;
  }

  private make(loci: readonly string[]): Template | null {
    if (new Set(loci).size < loci.length) return null;
    // An object of a text has a form that copies share; one that is put together has not.
    const text = `{${loci.map((locus) => `${JSON.stringify(locus)}:[]`).join(',')}}`;
    const template = { loci: [...loci], genotypes: JSON.parse(text) as CalledGenotypes };
    this.known.unshift(template);
    this.known.length = Math.min(this.known.length, MOST_KNOWN);
    return template;
  }
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
