import { indexMemoryLimit } from '@homeward/engine';
import { scoreRows, type PersonIndex } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type CaseSearch, type Family } from '@homeward/judging';
import type { CompactTables } from './tables/compact-tables.js';
import { PreparedFamilies, keyOf } from './tables/prepared-families.js';
import { ScanTables } from './tables/scan-tables.js';
import type { KinshipPolicy } from '@homeward/policy';
import { JUDGED_WITHOUT_TABLES, SCAN_MARGIN } from './hit-finder.js';
import type { CurrentIndex } from './index-holder.js';

/** Share of what the index may take; 20 kilobytes are one family. */
const SHARE = 1 / 8;

/**
 * Cache of compact tables of joined families for the comparison with new persons. Tables that are not
 * in it are made again: results do not change.
 */
@Injectable()
export class FamilyTableCache {
  /** By search and the profiles compared. */
  private readonly kept = new LRUCache<string, CompactTables>({
    maxSize: Math.floor(indexMemoryLimit() * SHARE),
    sizeCalculation: ({ bytes }) => bytes,
  });

  constructor(
    private readonly questions: PreparedFamilies,
    private readonly tables: ScanTables,
  ) {}

  keep(search: CaseSearch, family: Family, tables: CompactTables): void {
    this.kept.set(keyOf(search, family), tables);
  }

  /** Loci that the tables of a family compare; null when they are not kept. */
  lociOf(search: CaseSearch, family: Family): ReadonlySet<string> | null {
    return this.kept.peek(keyOf(search, family))?.names ?? null;
  }

  /**
   * Rows [from, to), or of them those `among`, that the exact evaluation must judge, ascending; null when the family
   * is not searchable.
   */
  async survivors(
    { index, engine }: CurrentIndex,
    policy: KinshipPolicy,
    { search, family }: { readonly search: CaseSearch; readonly family: Family },
    rows: { readonly from: number; readonly to: number },
    among?: Uint32Array,
  ): Promise<Uint32Array | null> {
    if (among && among.length <= JUDGED_WITHOUT_TABLES && !this.kept.has(keyOf(search, family))) return among;
    const tables = await this.of(search, family, policy, index);
    if (!tables) return null;
    const threshold = policy.rules.thresholdLog10Lr - SCAN_MARGIN;
    if (among) {
      const scores = scoreRows(index, tables.columns(index), among);
      return among.filter((_, i) => scores[i]! >= threshold);
    }
    const { found } = await engine.scan(tables.query(index), {
      ...rows,
      threshold,
      minLoci: policy.rules.minSharedLoci,
    });
    return Uint32Array.from(found.map(({ row }) => row)).sort();
  }

  private async of(
    search: CaseSearch,
    family: Family,
    policy: KinshipPolicy,
    index: PersonIndex,
  ): Promise<CompactTables | null> {
    const known = this.kept.get(keyOf(search, family));
    if (known) return known;
    const made = this.questions.of(search, family, policy);
    if (!made.ok) return null;
    const tables = await this.tables.of(made.prepared, index);
    this.keep(search, family, tables);
    return tables;
  }
}
