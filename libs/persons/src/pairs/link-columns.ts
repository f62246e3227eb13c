import { knownIn } from '@homeward/platform';
import type { PersonIndex, QueryColumn } from '@homeward/search';
import type { Genotype, GenotypeMap } from '@homeward/str';
import { AlleleLists, CompactTables } from '../tables/compact-tables.js';
import { genotypeKey } from '../tables/genotype-key.js';
import type { JudgingPool } from '../tables/judging-pool.js';
import { Unlisted } from '../tables/unlisted.js';
import type { KinshipPolicy } from '@homeward/policy';
import { LINK_HYPOTHESES, type LinkHypothesis, type LinkLocusTables } from '@homeward/judging';

type UnderHypotheses<T> = Readonly<Record<LinkHypothesis, T>>;

export interface LinkQuery {
  /** At each genotype the largest of the hypotheses: no pair scores higher under any of them. */
  readonly highest: QueryColumn[];
  readonly under: UnderHypotheses<QueryColumn[]>;
}

/** One genotype of a locus, by genotype code of the index; null where the hypothesis cannot use the locus. */
interface Columns {
  readonly highest: QueryColumn | null;
  readonly under: UnderHypotheses<QueryColumn | null>;
}

interface KeptLocus {
  readonly tables: UnderHypotheses<CompactTables | null>;
  /** Genotypes with an unlisted allele that the tables know. */
  readonly unlisted: number;
  /** Complete for so many codes. */
  codes: number;
  columns: Columns;
}

/**
 * Tables of persons under every hypothesis of a link, for one policy and one index. A locus has some hundred genotypes,
 * so each table serves all persons with that genotype; a genotype new to the index costs a look-up.
 */
export class LinkColumns {
  /** By locus and genotype. */
  private readonly kept = new Map<string, KeptLocus>();
  private readonly lists = new AlleleLists();
  private readonly unlisted: Unlisted;
  private preparing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly index: PersonIndex,
    private readonly policy: KinshipPolicy,
    private readonly judges: JudgingPool,
  ) {
    this.unlisted = new Unlisted(index, policy.settings);
  }

  /** Has the judges make what is missing, for one person after the other: many miss the same. */
  async prepare(genotypes: GenotypeMap): Promise<void> {
    if (this.missing(genotypes) === null) return;
    const made = this.preparing.then(() => this.make(genotypes));
    this.preparing = made.catch(() => undefined);
    await made;
  }

  /** Of a person who is prepared: complete for every genotype that the index held then. */
  of(genotypes: GenotypeMap): LinkQuery {
    const columns = Object.entries(genotypes).flatMap(([locus, genotype]) => {
      const kept = this.kept.get(keyOf(locus, genotype));
      return kept ? [this.columnsOf(locus, kept)] : [];
    });
    const those = (pick: (one: Columns) => QueryColumn | null): QueryColumn[] =>
      columns.map(pick).filter((column) => column !== null);
    return {
      highest: those(({ highest }) => highest),
      under: each((one) => those(({ under }) => under[one])),
    };
  }

  private async make(genotypes: GenotypeMap): Promise<void> {
    const missing = this.missing(genotypes);
    if (missing === null) return;
    const unlisted = this.unlisted.now();
    const counts = new Map(Object.keys(missing).map((locus) => [locus, unlisted[locus]?.length ?? 0]));
    for (const made of await this.judges.linkTables(this.policy, missing, unlisted))
      this.kept.set(keyOf(made.locus, made.genotype), this.keptOf(made, knownIn(counts, made.locus)));
  }

  /** Null when nothing is. */
  private missing(genotypes: GenotypeMap): GenotypeMap | null {
    const unlisted = this.unlisted.now();
    const missing = Object.entries(genotypes).filter(([locus, genotype]) => {
      if (this.index.position(locus) === undefined) return false;
      return this.kept.get(keyOf(locus, genotype))?.unlisted !== (unlisted[locus]?.length ?? 0);
    });
    return missing.length === 0 ? null : Object.fromEntries(missing);
  }

  private keptOf({ under }: LinkLocusTables, unlisted: number): KeptLocus {
    const tables = each((one) => under[one] && new CompactTables([under[one]], this.lists));
    return { tables, unlisted, codes: 0, columns: { highest: null, under: each(() => null) } };
  }

  private columnsOf(locus: string, kept: KeptLocus): Columns {
    const { size } = this.index.dictionary(this.index.position(locus)!);
    if (kept.codes === size) return kept.columns;
    const under = each((one) => kept.tables[one]?.columns(this.index)[0] ?? null);
    kept.codes = size;
    return (kept.columns = { highest: highestOf(LINK_HYPOTHESES.map((one) => under[one])), under });
  }
}

/** Where a hypothesis cannot use the locus, it adds nothing to its sum. */
function highestOf(columns: readonly (QueryColumn | null)[]): QueryColumn | null {
  const first = columns.find((column) => column !== null);
  if (!first) return null;
  const highest = (_: number, code: number): number =>
    Math.max(...columns.map((column) => column?.table[code] ?? 0));
  return { position: first.position, table: first.table.map(highest) };
}

function each<T>(of: (hypothesis: LinkHypothesis) => T): UnderHypotheses<T> {
  return {
    same_person: of('same_person'),
    full_sibling: of('full_sibling'),
    parent_child: of('parent_child'),
  };
}

function keyOf(locus: string, genotype: Genotype): string {
  return `${locus} ${genotypeKey(genotype)}`;
}
