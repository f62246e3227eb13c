import type { KinshipSettings } from '@homeward/kinship';
import type { PersonIndex } from '@homeward/search';
import type { Genotype } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import type { Question } from '../search/question.js';
import { AlleleLists, CompactTables } from './compact-tables.js';
import type { UnlistedGenotypes } from './judge.js';
import { Judges } from './judges.js';

/** A question, with the tables made for its scans. */
export interface PreparedQuestion {
  readonly question: Question;
  /** Null until first asked for: milliseconds, which a family that is only screened never needs. */
  tables: CompactTables | null;
}

export function prepare(question: Question): PreparedQuestion {
  return { question, tables: null };
}

/** Tables of questions for the scans of an index. */
@Injectable()
export class ScanTables {
  private readonly lists = new AlleleLists();
  private readonly unlisted = new WeakMap<PersonIndex, WeakMap<KinshipSettings, Unlisted>>();

  constructor(private readonly judges: Judges) {}

  /** The tables of a question; kept with it. */
  async of(prepared: PreparedQuestion, index: PersonIndex): Promise<CompactTables> {
    const { question } = prepared;
    const unlisted = this.unlistedOf(index, question.policy.settings);
    return (prepared.tables ??= new CompactTables(
      await this.judges.tables(question, { unlisted: unlisted.now() }),
      this.lists,
    ));
  }

  private unlistedOf(index: PersonIndex, settings: KinshipSettings): Unlisted {
    let ofIndex = this.unlisted.get(index);
    if (!ofIndex) this.unlisted.set(index, (ofIndex = new WeakMap()));
    let unlisted = ofIndex.get(settings);
    if (!unlisted) ofIndex.set(settings, (unlisted = new Unlisted(index, settings)));
    return unlisted;
  }
}

/** Genotypes of an index with an allele that a frequency table does not list. */
class Unlisted {
  private readonly loci: {
    position: number;
    alleles: ReadonlySet<string>;
    seen: number;
    found: Genotype[];
  }[];
  private readonly byLocus: Record<string, Genotype[]> = {};

  constructor(
    private readonly index: PersonIndex,
    { frequencies }: KinshipSettings,
  ) {
    this.loci = [...frequencies.loci].flatMap(([locus, { alleles }]) => {
      const position = index.position(locus);
      if (position === undefined) return [];
      const found: Genotype[] = [];
      this.byLocus[locus] = found;
      return [{ position, alleles: new Set(alleles), seen: 1, found }];
    });
  }

  /** As the index is now; what it gains later is not in it. */
  now(): UnlistedGenotypes {
    for (const locus of this.loci) {
      const dictionary = this.index.dictionary(locus.position);
      for (; locus.seen < dictionary.size; locus.seen++) {
        const genotype = dictionary.genotype(locus.seen)!;
        if (!genotype.every((allele) => locus.alleles.has(allele))) locus.found.push(genotype);
      }
    }
    return this.byLocus;
  }
}
