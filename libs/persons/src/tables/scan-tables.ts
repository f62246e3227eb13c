import type { KinshipSettings } from '@homeward/kinship';
import type { PersonIndex } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import type { Question } from '@homeward/judging';
import { AlleleLists, CompactTables } from './compact-tables.js';
import { Judges } from './judges.js';
import { Unlisted } from './unlisted.js';

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
