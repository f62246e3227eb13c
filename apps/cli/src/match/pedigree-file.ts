import { firstOf, knownIn } from '@homeward/platform/pure';
import { pedigreeProblem, type Sex } from '@homeward/kinship';
import { CaseFileDefect, csvRows, type CsvRow } from './case-files.js';
import type { CaseMember, MatchCase } from './match-case.js';
import { sampleKey } from './sample-store.js';

export const MISSING_MEMBER = 'missing';
const COLUMNS = ['case', 'member', 'sample', 'sex', 'father', 'mother'];
const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['', 'unknown'],
  ['unknown', 'unknown'],
  ['u', 'unknown'],
  ['male', 'male'],
  ['m', 'male'],
  ['female', 'female'],
  ['f', 'female'],
]);

/**
 * Cases of a file `case,member,sample,sex,father,mother`, in the order of their first rows. The member `missing` has no
 * sample; other members without one are untyped connecting persons.
 * @throws Failure for the first defect, by line, column and value
 */
export function parsePedigrees(text: string, file: string): MatchCase[] {
  const byCase = new Map<string, CsvRow[]>();
  for (const row of csvRows(text, file, COLUMNS)) {
    const name = row.cells.case!;
    if (name === '') throw new CaseFileDefect(file, row.line, 'case', name, 'is no name of a case');
    byCase.set(name, [...(byCase.get(name) ?? []), row]);
  }
  return [...byCase].map(([name, rows]) => pedigreeCase(name, rows, file));
}

function pedigreeCase(name: string, rows: readonly CsvRow[], file: string): MatchCase {
  const defect = (row: CsvRow, column: string, reason: string): CaseFileDefect =>
    new CaseFileDefect(file, row.line, column, row.cells[column] ?? '', `${reason} (case ${name})`);
  const members = membersOf(rows, defect);
  checkParents(rows, members, defect);
  if (!members.has(MISSING_MEMBER))
    throw defect(firstOf(rows), 'case', `has no member ${MISSING_MEMBER}, so that nobody is looked for`);
  const persons = [...members.values()].map(({ id, sex, father, mother }) => ({ id, sex, father, mother }));
  const problem = pedigreeProblem({ persons });
  if (problem) {
    const row = rows.find(({ cells }) => cells.member === problem.person) ?? firstOf(rows);
    throw defect(row, 'member', problem.code === 'own_ancestor' ? 'is an ancestor of itself' : problem.code);
  }
  const typed = [...members.values()].filter((member): member is TypedMember => member.sample !== null);
  return {
    name,
    relation: null,
    pedigree: { persons },
    missingId: MISSING_MEMBER,
    samples: typed.map(({ id, sample, line }) => ({ member: id, sample, file, line })),
    members: [...members.values()].map(({ id, sample, sex, father, mother }) => ({
      id,
      sample,
      sex,
      father,
      mother,
    })),
  };
}

type Member = CaseMember & { readonly line: number };
type TypedMember = Member & { readonly sample: string };
type Defect = (row: CsvRow, column: string, reason: string) => CaseFileDefect;

function membersOf(rows: readonly CsvRow[], defect: Defect): Map<string, Member> {
  const members = new Map<string, Member>();
  const samples = new Map<string, number>();
  for (const row of rows) {
    const { member: id = '', sample = '', sex = '', father = '', mother = '' } = row.cells;
    // The kinship library draws its own persons under names that begin with a tilde.
    if (id === '' || id.startsWith('~')) throw defect(row, 'member', 'is no name of a member');
    if (id === MISSING_MEMBER && members.has(id))
      throw defect(
        row,
        'member',
        `is the second missing member; the first is on line ${knownIn(members, id).line}`,
      );
    if (members.has(id)) throw defect(row, 'member', `stands on line ${knownIn(members, id).line} already`);
    if (id === MISSING_MEMBER && sample !== '') throw defect(row, 'sample', 'belongs to the missing member');
    const known = SEXES.get(sex.toLowerCase());
    if (!known) throw defect(row, 'sex', 'is not male, female or unknown');
    const key = sampleKey(sample);
    if (key !== '' && samples.has(key))
      throw defect(row, 'sample', `is used on line ${knownIn(samples, key)} already`);
    samples.set(key, row.line);
    members.set(id, {
      id,
      sample: sample === '' ? null : sample,
      sex: known,
      father: father === '' ? null : father,
      mother: mother === '' ? null : mother,
      line: row.line,
    });
  }
  return members;
}

/** Every parent is a member of the case and of one sex, whether stated or shown by being a father or a mother. */
function checkParents(rows: readonly CsvRow[], members: ReadonlyMap<string, Member>, defect: Defect): void {
  const shown = new Map<string, 'father' | 'mother'>();
  const wrong = { father: 'female', mother: 'male' } as const;
  for (const row of rows) {
    for (const column of ['father', 'mother'] as const) {
      const id = row.cells[column]!;
      if (id === '') continue;
      const parent = members.get(id);
      if (!parent) throw defect(row, column, 'is no member of the case');
      if (parent.sex === wrong[column]) throw defect(row, column, `is ${parent.sex}`);
      if ((shown.get(id) ?? column) !== column)
        throw defect(row, column, `is a ${knownIn(shown, id)} elsewhere`);
      shown.set(id, column);
    }
  }
}
