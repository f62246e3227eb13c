import type { LineReader } from '../text-lines.js';

export const FAMILIAS = 'Familias';

export interface FamLocus {
  readonly name: string;
  readonly alleles: readonly string[];
}

export interface FamPerson {
  readonly name: string;
  readonly genotypes: readonly FamGenotype[];
}

export interface FamGenotype {
  /** Line of the first allele. */
  readonly row: number;
  /** Numbers in the list of alleles of the locus, counted from 0. */
  readonly alleles: readonly [number, number];
  readonly locus: number;
}

const MOST_PERSONS = 1_000_000;
const MOST_LOCI = 1_000;
const MOST_ALLELES = 10_000;
const NUMBER = /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
const FLAG = /^#(?:TRUE|FALSE)#/;

function unquoted(text: string): string {
  return text.replaceAll('"', '').trim();
}

/** The head of the file. Files of some versions have an empty line before the number of persons. @throws FormatBroken */
export async function readPersonCount(lines: LineReader): Promise<number> {
  await lines.like(/Output from Familias/i, 'Output from Familias');
  await lines.text('DO NOT EDIT!');
  await lines.like(/^"?3\./, 'version 3');
  const text = unquoted(await lines.text('the number of persons'));
  if (text === '') return lines.count('the number of persons', MOST_PERSONS);
  if (!/^\d{1,7}$/.test(text)) throw lines.broken('the number of persons');
  return Number(text);
}

/** Name, child, year of birth, a flag, male or not, genotypes. @throws FormatBroken */
export async function readPerson(lines: LineReader): Promise<FamPerson> {
  const name = unquoted(await lines.text('the name of a person'));
  await lines.like(FLAG, '#TRUE# or #FALSE# (child)');
  await lines.like(/^-?\d+/, 'the year of birth, or -1');
  await lines.like(FLAG, '#TRUE# or #FALSE#');
  await lines.like(FLAG, '#TRUE# (male) or #FALSE# (female)');
  const count = await lines.count('the number of genotypes', MOST_LOCI);
  const genotypes: FamGenotype[] = [];
  for (let index = 0; index < count; index++) {
    const first = await lines.count('the number of an allele', MOST_ALLELES);
    const row = lines.row;
    const second = await lines.count('the number of an allele', MOST_ALLELES);
    const locus = await lines.count('the number of a locus', MOST_LOCI);
    genotypes.push({ row, alleles: [first, second], locus });
  }
  return { name, genotypes };
}

/** Relations that hold in all pedigrees, and the pedigrees. @throws FormatBroken */
export async function skipRelations(lines: LineReader): Promise<void> {
  await lines.like(/^"?Known relations"?$/i, 'Known relations');
  await skipPairs(lines);
  const pedigrees = await lines.count('the number of pedigrees', MOST_LOCI);
  for (let index = 0; index < pedigrees; index++) {
    await lines.count('the number of a pedigree', MOST_LOCI);
    await lines.text('the name of a pedigree');
    await skipPairs(lines);
  }
}

/** Further females and males, then pairs of parent and child. */
async function skipPairs(lines: LineReader): Promise<void> {
  await lines.count('the number of further females', MOST_PERSONS);
  await lines.count('the number of further males', MOST_PERSONS);
  const pairs = await lines.count('the number of relations', MOST_PERSONS);
  for (let index = 0; index < pairs; index++) {
    await lines.like(/^\d+/, 'the number of a parent');
    await lines.like(/^\d+/, 'the number of a child');
  }
}

/** Names and alleles of the loci. @throws FormatBroken, also for computed results and silent alleles */
export async function readLoci(lines: LineReader): Promise<FamLocus[]> {
  await lines.like(/^#FALSE#/, '#FALSE# (a file without computed results)');
  const count = await lines.count('the number of loci', MOST_LOCI);
  const named = await lines.like(FLAG, '#TRUE# or #FALSE# (name of the database)');
  if (named.startsWith('#TRUE#')) await lines.text('the name of the database');
  const loci: FamLocus[] = [];
  for (let index = 0; index < count; index++) loci.push(await readLocus(lines));
  return loci;
}

async function readLocus(lines: LineReader): Promise<FamLocus> {
  const name = unquoted(await lines.text('the name of a locus'));
  for (const rate of ['female mutation rate', 'male mutation rate']) await lines.like(NUMBER, rate);
  for (const model of ['female mutation model', 'male mutation model']) await lines.count(model, 9);
  await lines.count('the number of alleles', MOST_ALLELES);
  for (const rate of ['female range', 'male range', 'second female rate', 'second male rate'])
    await lines.like(NUMBER, rate);
  await lines.like(/^#FALSE#/, '#FALSE# (no silent allele)');
  await lines.like(NUMBER, 'the frequency of a silent allele');
  const [, number = ''] = /^(\d{1,5})\b/.exec(await lines.text('the number of alleles')) ?? [];
  if (number === '' || Number(number) > MOST_ALLELES) throw lines.broken('the number of alleles');
  const alleles: string[] = [];
  for (let index = 0; index < Number(number); index++) {
    alleles.push(unquoted(await lines.text('an allele')));
    await lines.like(NUMBER, 'the frequency of an allele');
  }
  return { name, alleles };
}
