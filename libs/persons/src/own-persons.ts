import { Injectable } from '@nestjs/common';
import { AT_ONCE, type Family, inStretches } from '@homeward/judging';
import { PreparedQuestions } from './tables/prepared-questions.js';
import { ScanTables } from './tables/scan-tables.js';
import { LinkScreen } from './pairs/link-screen.js';
import { Finder } from './finder.js';
import { IndexHolder, type PresentIndex } from './index-holder.js';
import { KeptTables } from './kept-tables.js';
import { isParentsOnly, isScreenable, ParentScreen } from './parent-screen.js';
import {
  Persons,
  type Ask,
  type AskOfAll,
  type PassingOf,
  type PassingOfJoined,
  type PresentPersons,
  type Sought,
} from './persons.js';

/** The persons of this process's index; rows are those of the index. */
@Injectable()
export class OwnPersons extends Persons {
  constructor(
    private readonly holder: IndexHolder,
    private readonly finder: Finder,
    private readonly screen: ParentScreen,
    private readonly tables: ScanTables,
    private readonly kept: KeptTables,
    private readonly questions: PreparedQuestions,
    private readonly links: LinkScreen,
  ) {
    super();
  }

  async present(): Promise<PresentPersons> {
    const present = await this.holder.follow();
    return {
      head: present.head,
      alive: ({ rows }) => Promise.resolve(present.index.aliveBetween(0, rows.to)),
      all: (families, ask) => this.all(present, families, ask),
      fresh: (families, ask) => this.fresh(present, families, ask),
      before: (_, { policy }) => Promise.resolve((one) => this.links.suspects(present, policy, one)),
    };
  }

  private async all(
    present: PresentIndex,
    families: readonly Sought[],
    { policy, rows, screened, dryRun }: AskOfAll,
  ): Promise<PassingOf> {
    const survivors = screened
      ? await this.screened(present, families, { policy, rows })
      : new Map<Family, Uint32Array>();
    return async ({ search, family, prepared }, onRows) => {
      const among = survivors.get(family);
      const passing = among
        ? await this.finder.scanAmong(present, prepared, rows, among)
        : await this.finder.scan(present, prepared, rows, onRows);
      // New persons meet it soon; parents alone are screened without tables.
      const { tables } = prepared;
      if (tables && !dryRun && !isParentsOnly(family)) this.kept.keep(search, family, tables);
      return passing;
    };
  }

  private async screened(
    present: PresentIndex,
    families: readonly Sought[],
    { policy, rows }: Pick<AskOfAll, 'policy' | 'rows'>,
  ): Promise<Map<Family, Uint32Array>> {
    const withFurther = families.filter(({ family }) => isScreenable(family) && !isParentsOnly(family));
    await inStretches(withFurther, AT_ONCE, async ({ prepared }) => {
      await this.tables.of(prepared, present.index);
    });
    const toScreen = families.map(({ family, prepared }) => ({
      family,
      loci: () => prepared.tables?.names ?? null,
    }));
    return this.screen.survivors(present, policy, toScreen, rows);
  }

  private async fresh(
    present: PresentIndex,
    families: readonly Pick<Sought, 'search' | 'family'>[],
    { policy, rows }: Ask,
  ): Promise<PassingOfJoined> {
    const survivors = await this.screen.survivors(
      present,
      policy,
      families.map(({ search, family }) => ({ family, loci: () => this.kept.lociOf(search, family) })),
      rows,
    );
    return async (one) => {
      const screened = survivors.get(one.family);
      if (screened?.length === 0) return null;
      const passing = await this.kept.survivors(present, policy, one, rows, screened);
      if (!passing || passing.length === 0) return null;
      const made = this.questions.of(one.search, one.family, policy);
      return made.ok ? this.finder.scanAmong(present, made.prepared, rows, passing) : null;
    };
  }
}
