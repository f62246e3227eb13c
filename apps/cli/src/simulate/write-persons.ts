import type { StepProgress } from '../progress.js';
import { DrawStream, type Draws } from './draws.js';
import { drawFounder, type FamilyDrawer } from './family.js';
import type { GenotypeRows } from './genotype-rows.js';
import type { HiddenChildren } from './hidden-children.js';
import type { LocusAlleles } from './locus-alleles.js';
import { drawPersonFacts } from './person.js';
import { putPerson } from './registration-rows.js';
import { PERSON } from './row-buffer.js';
import type { TableWriter } from './table-writer.js';
import type { Typing } from './typing.js';

export interface PersonTables {
  readonly persons: TableWriter;
  readonly registrations: TableWriter;
}

interface PersonSource {
  readonly count: number;
  readonly loci: readonly LocusAlleles[];
  readonly families: FamilyDrawer;
  readonly hidden: HiddenChildren;
  readonly typing: Typing;
  readonly genotypeRows: GenotypeRows;
  readonly draws: Draws;
}

const PROGRESS_EVERY = 16_384;

/** Writes the persons of unknown origin, the missing children in their rows among them. */
export async function writePersons(
  tables: PersonTables,
  source: PersonSource,
  progress: StepProgress,
): Promise<void> {
  const { persons, registrations } = tables;
  const writer = new PersonWriter(tables, source);
  for (let row = 0; row < source.count; row++) {
    // Waiting costs more than a row: only when there is something to wait for.
    if (persons.full) await persons.settle();
    if (registrations.full) await registrations.settle();
    writer.put(row);
    if (row % PROGRESS_EVERY === 0) progress(row, source.count);
  }
}

class PersonWriter {
  private readonly stranger: Uint16Array;

  constructor(
    private readonly tables: PersonTables,
    private readonly source: PersonSource,
  ) {
    this.stranger = new Uint16Array(source.loci.length * 2);
  }

  put(row: number): void {
    const { families, hidden } = this.source;
    const family = hidden.familyAt(row);
    if (family === null) {
      this.putStranger(row);
      return;
    }
    // Drawn a second time, for no list of children need be kept.
    const { plan, male, birthYear, genotypes } = families.draw(family);
    const child = { male: male[plan.missing] === 1, birthYear: birthYear[plan.missing]! };
    const facts = drawPersonFacts(this.source.draws.begin(DrawStream.Person, row), child);
    this.write(row, facts, genotypes, plan.missing * this.stranger.length);
  }

  private putStranger(row: number): void {
    const { draws, loci } = this.source;
    const facts = drawPersonFacts(draws.begin(DrawStream.Person, row), null);
    drawFounder(loci, draws, this.stranger, 0);
    this.write(row, facts, this.stranger, 0);
  }

  private write(
    row: number,
    facts: ReturnType<typeof drawPersonFacts>,
    genotypes: Uint16Array,
    from: number,
  ): void {
    const { persons, registrations } = this.tables;
    const { typing, genotypeRows } = this.source;
    const seen = typing.of(genotypes, from, DrawStream.PersonTyping, row + 1);
    genotypeRows.put(persons.rows, PERSON, row + 1, seen, facts.male);
    persons.counted();
    putPerson(registrations.rows, row + 1, facts);
  }
}
