import type { StepProgress } from '../progress.js';
import { DrawStream, type Draws } from './draws.js';
import type { FamilyDrawer, Family } from './family.js';
import { familyText, type FamilyText } from './family-text.js';
import type { FamilyPlan } from './family-plan.js';
import type { GenotypeRows } from './genotype-rows.js';
import type { HiddenChildren } from './hidden-children.js';
import { drawMissingSince } from './person.js';
import { putCase, putRelative } from './registration-rows.js';
import { bytesOf, CASE, PERSON, RELATIVE, type RowBuffer } from './row-buffer.js';
import type { TableWriter } from './table-writer.js';
import type { Typing } from './typing.js';

export const PEDIGREE_HEADER = 'case,member,sample,sex,father,mother\n';
export const QUERY_HEADER = 'case,sample\n';
export const TRUTH_HEADER = 'case,family_type,sample,mutations\n';

export interface FamilyTables {
  readonly relatives: TableWriter;
  readonly pedigrees: TableWriter;
  readonly queries: TableWriter;
  readonly cases: TableWriter;
  readonly truth: TableWriter;
  readonly registrations: TableWriter;
}

interface FamilySource {
  readonly count: number;
  /** Loci of a genotype. */
  readonly loci: number;
  readonly families: FamilyDrawer;
  readonly hidden: HiddenChildren;
  readonly typing: Typing;
  readonly genotypeRows: GenotypeRows;
  /** For the facts of a case; the family has its own draws. */
  readonly draws: Draws;
}

const COMMA = bytesOf(',');
const NEW_LINE = bytesOf('\n');
const SEX = { male: bytesOf('male,'), female: bytesOf('female,') } as const;
const PROGRESS_EVERY = 4096;

/** Writes the tables of all families, in the order of their numbers. */
export class FamilyWriter {
  /** How many families there are of each type. */
  readonly byType = new Map<string, number>();
  relatives = 0;
  private readonly texts = new Map<FamilyPlan, FamilyText>();

  constructor(
    private readonly tables: FamilyTables,
    private readonly source: FamilySource,
  ) {}

  async write(progress: StepProgress): Promise<void> {
    const { count, families } = this.source;
    const tables = Object.values(this.tables) as TableWriter[];
    for (let index = 0; index < count; index++) {
      const family = families.draw(index);
      const firstSerial = this.relatives + 1;
      await this.putRelatives(index, family);
      this.putFamily(index, family, firstSerial);
      for (const table of tables) if (table.full) await table.settle();
      if (index % PROGRESS_EVERY === 0) progress(index, count);
    }
  }

  private async putRelatives(index: number, { plan, male, birthYear, genotypes }: Family): Promise<void> {
    const { relatives, registrations } = this.tables;
    const { typing, genotypeRows, loci } = this.source;
    const { members } = this.textOf(plan);
    for (let place = 0; place < members.length; place++) {
      const { relation } = members[place]!;
      if (relation === null) continue;
      if (relatives.full) await relatives.settle();
      const serial = ++this.relatives;
      const facts = { male: male[place] === 1, birthYear: birthYear[place]! };
      const seen = typing.of(genotypes, place * loci * 2, DrawStream.RelativeTyping, serial);
      genotypeRows.put(relatives.rows, RELATIVE, serial, seen, facts.male);
      relatives.counted();
      putRelative(registrations.rows, { serial, family: index + 1, relation }, facts);
    }
  }

  private putFamily(index: number, family: Family, firstSerial: number): void {
    const { cases, pedigrees, queries, truth } = this.tables;
    const { plan, male, birthYear, mutations } = family;
    this.byType.set(plan.name, (this.byType.get(plan.name) ?? 0) + 1);
    this.putPedigree(pedigrees.rows, index, family, firstSerial);
    if (plan.typed === 1) putQuery(queries.rows, index, firstSerial);
    const missing = { male: male[plan.missing] === 1, birthYear: birthYear[plan.missing]! };
    const since = drawMissingSince(this.source.draws.begin(DrawStream.Case, index), missing.birthYear);
    putCase(cases.rows, index + 1, { ...missing, since });
    truth.rows.code(CASE, index + 1);
    truth.rows.text(this.textOf(plan).type);
    const row = this.source.hidden.rowOf(index);
    if (row !== null) truth.rows.code(PERSON, row + 1);
    truth.rows.text(COMMA);
    truth.rows.number(mutations, String(mutations).length);
    truth.rows.text(NEW_LINE);
  }

  private putPedigree(rows: RowBuffer, index: number, { plan, male }: Family, firstSerial: number): void {
    const { members } = this.textOf(plan);
    let serial = firstSerial;
    for (let place = 0; place < members.length; place++) {
      const { id, relation, parents } = members[place]!;
      rows.code(CASE, index + 1);
      rows.text(id);
      if (relation !== null) rows.code(RELATIVE, serial++);
      rows.text(COMMA);
      rows.text(male[place] === 1 ? SEX.male : SEX.female);
      rows.text(parents);
    }
  }

  private textOf(plan: FamilyPlan): FamilyText {
    const known = this.texts.get(plan);
    if (known) return known;
    const text = familyText(plan);
    this.texts.set(plan, text);
    return text;
  }
}

function putQuery(rows: RowBuffer, index: number, serial: number): void {
  rows.code(CASE, index + 1);
  rows.text(COMMA);
  rows.code(RELATIVE, serial);
  rows.text(NEW_LINE);
}
