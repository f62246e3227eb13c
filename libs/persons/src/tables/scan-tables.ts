import type { KinshipSettings } from '@homeward/kinship';
import type { PersonIndex } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import type { SearchedFamily } from '@homeward/judging';
import { AlleleLists, CompactTables } from './compact-tables.js';
import { JudgingPool } from './judging-pool.js';
import { Unlisted } from './unlisted.js';

/** A searched family with the tables for its scans. */
export interface PreparedFamily {
  readonly searched: SearchedFamily;
  /** Null until first used: making them takes milliseconds, and screened families do not need them. */
  tables: CompactTables | null;
}

export function prepare(searched: SearchedFamily): PreparedFamily {
  return { searched, tables: null };
}

/** Makes and keeps the tables of families for scans of an index. */
@Injectable()
export class ScanTables {
  private readonly lists = new AlleleLists();
  private readonly unlisted = new WeakMap<PersonIndex, WeakMap<KinshipSettings, Unlisted>>();

  constructor(private readonly judges: JudgingPool) {}

  /** The tables of a family; kept with it. */
  async of(prepared: PreparedFamily, index: PersonIndex): Promise<CompactTables> {
    const { searched } = prepared;
    const unlisted = this.unlistedOf(index, searched.policy.settings);
    return (prepared.tables ??= new CompactTables(
      await this.judges.tables(searched, { unlisted: unlisted.now() }),
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
