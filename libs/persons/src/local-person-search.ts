import { Injectable } from '@nestjs/common';
import { FAMILIES_AT_ONCE, type Family, forEachConcurrently } from '@homeward/judging';
import { PreparedFamilies } from './tables/prepared-families.js';
import { ScanTables } from './tables/scan-tables.js';
import { LinkScreen } from './pairs/link-screen.js';
import { HitFinder } from './hit-finder.js';
import { IndexHolder, type CurrentIndex } from './index-holder.js';
import { FamilyTableCache } from './family-table-cache.js';
import { isParentsOnly, isScreenable, ParentScreen } from './parent-screen.js';
import {
  PersonSearch,
  type SearchRequest,
  type FullSearchRequest,
  type FindSurvivors,
  type FindNewSurvivors,
  type PersonSnapshot,
  type FamilySearch,
} from './person-search.js';

/** The persons of this process's index; rows are those of the index. */
@Injectable()
export class LocalPersonSearch extends PersonSearch {
  constructor(
    private readonly holder: IndexHolder,
    private readonly finder: HitFinder,
    private readonly screen: ParentScreen,
    private readonly tables: ScanTables,
    private readonly kept: FamilyTableCache,
    private readonly questions: PreparedFamilies,
    private readonly links: LinkScreen,
  ) {
    super();
  }

  async snapshot(): Promise<PersonSnapshot> {
    const present = await this.holder.current();
    return {
      head: present.head,
      countAlive: ({ rows }) => Promise.resolve(present.index.aliveBetween(0, rows.to)),
      searchAll: (families, request) => this.searchAll(present, families, request),
      searchNew: (families, request) => this.searchNew(present, families, request),
      searchEarlier: (_, { policy }) => Promise.resolve((one) => this.links.survivors(present, policy, one)),
    };
  }

  private async searchAll(
    present: CurrentIndex,
    families: readonly FamilySearch[],
    { policy, rows, screened, dryRun }: FullSearchRequest,
  ): Promise<FindSurvivors> {
    const survivors = screened
      ? await this.screenFamilies(present, families, { policy, rows })
      : new Map<Family, Uint32Array>();
    return async ({ search, family, prepared }, onRows) => {
      const among = survivors.get(family);
      const found = among
        ? await this.finder.scanAmong(present, prepared, rows, among)
        : await this.finder.scan(present, prepared, rows, onRows);
      // New persons meet it soon; parents alone are screened without tables.
      const { tables } = prepared;
      if (tables && !dryRun && !isParentsOnly(family)) this.kept.keep(search, family, tables);
      return found;
    };
  }

  private async screenFamilies(
    present: CurrentIndex,
    families: readonly FamilySearch[],
    { policy, rows }: Pick<FullSearchRequest, 'policy' | 'rows'>,
  ): Promise<Map<Family, Uint32Array>> {
    const withFurther = families.filter(({ family }) => isScreenable(family) && !isParentsOnly(family));
    await forEachConcurrently(withFurther, FAMILIES_AT_ONCE, async ({ prepared }) => {
      await this.tables.of(prepared, present.index);
    });
    const toScreen = families.map(({ family, prepared }) => ({
      family,
      loci: () => prepared.tables?.names ?? null,
    }));
    return this.screen.survivors(present, policy, toScreen, rows);
  }

  private async searchNew(
    present: CurrentIndex,
    families: readonly Pick<FamilySearch, 'search' | 'family'>[],
    { policy, rows }: SearchRequest,
  ): Promise<FindNewSurvivors> {
    const survivors = await this.screen.survivors(
      present,
      policy,
      families.map(({ search, family }) => ({ family, loci: () => this.kept.lociOf(search, family) })),
      rows,
    );
    return async (one) => {
      const screened = survivors.get(one.family);
      if (screened?.length === 0) return null;
      const found = await this.kept.survivors(present, policy, one, rows, screened);
      if (!found || found.length === 0) return null;
      const made = this.questions.of(one.search, one.family, policy);
      return made.ok ? this.finder.scanAmong(present, made.prepared, rows, found) : null;
    };
  }
}
