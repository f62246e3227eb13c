import type { KinshipSettings } from '@homeward/kinship';
import type { Genotype } from '@homeward/str';
import {
  LINK_HYPOTHESES,
  type LinkHypothesis,
  type LinkLocusTables,
  type ScanLocus,
} from '@homeward/judging';
import { LRUCache } from 'lru-cache';
import { genotypeKey } from './genotype-key.js';

/** Most that is kept in a process: tables of some twenty thousand genotypes at loci of twenty alleles. */
const BYTES = 64 * 2 ** 20;

/** Tables of one genotype, and keys of the unlisted genotypes that they were made for. */
export interface KeptLinkTables {
  readonly tables: LinkLocusTables;
  readonly unlisted: ReadonlySet<string>;
}

const kept = new LRUCache<string, KeptLinkTables>({ maxSize: BYTES, sizeCalculation: sizeOf });

/** Models that tables were made with, by number: keys hold no model alive. */
const numbers = new WeakMap<KinshipSettings, number>();
let models = 0;

/**
 * Tables of links of one model. They depend on the model, the locus and the genotype alone, and persons share
 * genotypes: what was made once serves every index of the process.
 */
export class LinkTableCache {
  private readonly model: number;

  /** @param settings of links: `linkSettings` of a policy */
  constructor(settings: KinshipSettings) {
    let model = numbers.get(settings);
    if (model === undefined) numbers.set(settings, (model = ++models));
    this.model = model;
  }

  /** What is kept; it may know more unlisted genotypes than are asked for. */
  get(locus: string, genotype: Genotype): KeptLinkTables | null {
    return kept.get(this.keyOf(locus, genotype)) ?? null;
  }

  /**
   * Keeps tables that were made for `unlisted`.
   * @param before tables of the same genotype that knew none of them
   * @returns both in one
   */
  add(
    made: LinkLocusTables,
    unlisted: readonly Genotype[],
    before: KeptLinkTables | null = null,
  ): LinkLocusTables {
    const tables = before ? joined(before.tables, made) : made;
    const known = new Set([...(before?.unlisted ?? []), ...unlisted.map(genotypeKey)]);
    kept.set(this.keyOf(made.locus, made.genotype), { tables, unlisted: known });
    return tables;
  }

  private keyOf(locus: string, genotype: Genotype): string {
    return `${this.model} ${locus} ${genotypeKey(genotype)}`;
  }
}

/** Those that the tables do not know. */
export function unknownOf({ unlisted }: KeptLinkTables, asked: readonly Genotype[]): Genotype[] {
  return asked.filter((one) => !unlisted.has(genotypeKey(one)));
}

function joined(before: LinkLocusTables, made: LinkLocusTables): LinkLocusTables {
  const under = {} as Record<LinkHypothesis, ScanLocus | null>;
  for (const one of LINK_HYPOTHESES) {
    const [known, more] = [before.under[one], made.under[one]];
    under[one] = known && more ? { ...known, further: [...known.further, ...more.further] } : known;
  }
  return { ...before, under };
}

function sizeOf({ tables, unlisted }: KeptLinkTables): number {
  const sizes = LINK_HYPOTHESES.map((one) => {
    const table = tables.under[one];
    return table ? table.values.byteLength + 8 * table.alleles.length + 100 * table.further.length + 200 : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 200 + 100 * unlisted.size);
}
