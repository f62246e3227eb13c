import { canonicalAllele, type LocusDictionary } from '@homeward/str';
import type { Bilingual } from '@homeward/platform/pure';
import { nameKey, type ControlNameForm } from '../reference/entry-forms.js';
import { SAMPLE_KINDS } from '../reference/kinds.js';
import type { ReferenceData } from '../reference/reference-data.js';
import type { VocabularyKind } from '../reference/vocabulary-entry.js';

/** Why an entry cannot be used: the field of it, its value, and a sentence. */
export interface EntryProblem {
  /** Key of the entry. */
  readonly entry: string;
  readonly field: string;
  readonly value: string;
  readonly why: Bilingual;
}

interface Entry {
  readonly kind: VocabularyKind;
  readonly key: string;
  readonly value: object;
}

/** Loci of one kind by chromosome; a table of the types that a laboratory may add. */
const CHROMOSOMES: Readonly<Record<string, RegExp>> = {
  autosomal: /^(?:[1-9]|1\d|2[0-2])$/,
  'X-STR': /^X$/,
  'Y-STR': /^Y$/,
  'Y-indel': /^Y$/,
  quality_sensor: /^$/,
};
/** What a laboratory may add; patterns are the release's alone, because a bad one stops the program. */
const MATCHES: readonly string[] = ['word', 'stem', 'anywhere'];
/** A control that is compared at fewer proves nothing (`FEWEST_CONTROL_LOCI`). */
const FEWEST_LOCI = 5;
const LONGEST = 100;

/**
 * The first thing that is wrong with an entry of a laboratory, or null.
 * @param before the vocabulary that it changes
 */
export function entryProblem(entry: Entry, before: ReferenceData): EntryProblem | null {
  const value = entry.value as Readonly<Record<string, unknown>>;
  const found = keyProblem(entry.key) ?? CHECKS[entry.kind](value, entry.key, before);
  return found && { entry: entry.key, ...found };
}

type Found = Omit<EntryProblem, 'entry'> | null;
type Check = (value: Readonly<Record<string, unknown>>, key: string, before: ReferenceData) => Found;

const CHECKS: Readonly<Record<VocabularyKind, Check>> = {
  locus: checkLocus,
  locus_name: checkLocusName,
  kit: checkKit,
  panel_name: checkPanelName,
  control: checkControl,
  control_name: checkControlName,
  sample_type: checkControlName,
};

function keyProblem(key: string): Found {
  if (key.trim() === '' || key !== key.trim())
    return bad('key', key, '不能为空，首尾不能有空格', 'it must not be empty or begin or end with a blank');
  if (key.length > LONGEST) return bad('key', key, `最多 ${LONGEST} 个字符`, `at most ${LONGEST} characters`);
  return null;
}

function checkLocus(value: Readonly<Record<string, unknown>>, key: string, before: ReferenceData): Found {
  const type = text(value.type);
  const chromosome = CHROMOSOMES[type];
  if (!chromosome)
    return bad(
      'type',
      type,
      `应为 ${Object.keys(CHROMOSOMES).join('、')}`,
      `one of ${Object.keys(CHROMOSOMES).join(', ')}`,
    );
  if (!chromosome.test(text(value.chromosome)))
    return bad(
      'chromosome',
      text(value.chromosome),
      `与类型 ${type} 不符`,
      `it does not fit the type ${type}`,
    );
  const old = before.loci.get(key);
  const other = before.loci.find(key);
  if (!old && other)
    return bad('key', key, `是基因座 ${other.name} 的写法`, `it is a spelling of ${other.name}`);
  if (old && TYPE_NAMES[old.type] !== type)
    return bad(
      'type',
      type,
      `原有基因座的类型不能更改（${TYPE_NAMES[old.type] ?? old.type}）`,
      `the type of a locus in use (${TYPE_NAMES[old.type] ?? old.type}) cannot be changed`,
    );
  const repeat = value.repeat_bp;
  if (
    repeat !== null &&
    repeat !== undefined &&
    !(Number.isInteger(repeat) && (repeat as number) >= 1 && (repeat as number) <= 20)
  )
    return bad('repeat_bp', text(repeat), '应为 1 至 20 的整数', 'a whole number from 1 to 20');
  const range = value.ladder_or_bin_range;
  if (
    range !== undefined &&
    !(
      Array.isArray(range) &&
      range.length === 2 &&
      range.every((end) => Number.isFinite(Number(end))) &&
      Number(range[0]) <= Number(range[1])
    )
  )
    return bad(
      'ladder_or_bin_range',
      text(range),
      '应为最小和最大等位基因',
      'the smallest and the largest allele',
    );
  for (const alias of list(value.aliases)) {
    const taken = before.loci.find(alias);
    if (taken && taken.name !== key)
      return bad(
        'aliases',
        alias,
        `已是基因座 ${taken.name} 的写法`,
        `it is a spelling of ${taken.name} already`,
      );
  }
  return null;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  autosomal: 'autosomal',
  X: 'X-STR',
  Y: 'Y-STR',
  Y_indel: 'Y-indel',
  quality: 'quality_sensor',
};

function checkLocusName(
  value: Readonly<Record<string, unknown>>,
  key: string,
  { loci }: ReferenceData,
): Found {
  const name = text(value.name);
  const locus = text(value.locus);
  if (nameKey(name) === '' || nameKey(name) !== key)
    return bad('name', name, '写法不能为空', 'the spelling must not be empty');
  if (!loci.get(locus)) return bad('locus', locus, '没有此基因座', 'there is no such locus');
  const taken = loci.find(name);
  if (taken && taken.name !== locus)
    return bad('name', name, `已是基因座 ${taken.name} 的写法`, `it is a spelling of ${taken.name} already`);
  return null;
}

function checkKit(value: Readonly<Record<string, unknown>>, key: string, { loci }: ReferenceData): Found {
  if (text(value.verification) === '')
    return bad('verification', '', '须写明如何核对', 'it says how the list was checked');
  const seen = new Set<string>();
  for (const each of objects(value.loci)) {
    const name = text(each.locus);
    const locus = loci.get(name);
    if (!locus) return bad('loci', name, '没有此基因座', 'there is no such locus');
    if (seen.has(name)) return bad('loci', name, '在试剂盒中出现两次', 'it stands in the kit twice');
    seen.add(name);
    for (const allele of list(each.ladder_alleles))
      // Kits number the peaks of AMEL and of their sensors as they like.
      if (locus.type !== 'quality' && locus.type !== 'sex' && !canonicalAllele(allele, locus).ok)
        return bad('ladder_alleles', allele, `不是 ${name} 的等位基因`, `it is no allele of ${name}`);
  }
  if (seen.size === 0 && !text(value.verification).startsWith('NOT SUBSTANTIATED'))
    return bad('loci', '', `试剂盒 ${key} 没有基因座`, `the kit ${key} has no loci`);
  return null;
}

function checkPanelName(
  value: Readonly<Record<string, unknown>>,
  key: string,
  { panels }: ReferenceData,
): Found {
  const name = text(value.name);
  const kit = text(value.kit);
  if (nameKey(name) === '' || nameKey(name) !== key)
    return bad('name', name, '名称不能为空', 'the name must not be empty');
  if (![...panels.names(), ...panels.unsubstantiated()].includes(kit))
    return bad('kit', kit, '没有此试剂盒', 'there is no such kit');
  return null;
}

function checkControl(value: Readonly<Record<string, unknown>>, key: string, { loci }: ReferenceData): Found {
  if (/^[A-Za-z]?$/.test(key))
    return bad('key', key, '名称太短，无法识别', 'the name is too short to be recognised');
  const genotypes = Object.entries(record(value.genotypes));
  if (genotypes.length < FEWEST_LOCI)
    return bad(
      'genotypes',
      String(genotypes.length),
      `至少 ${FEWEST_LOCI} 个基因座`,
      `at least ${FEWEST_LOCI} loci`,
    );
  for (const [name, call] of genotypes) {
    const found = callProblem(name, list(call), loci);
    if (found) return found;
  }
  for (const [name, alleles] of Object.entries(record(value.weak)))
    for (const allele of list(alleles))
      if (!list(record(value.genotypes)[name]).includes(allele))
        return bad(
          'weak',
          `${name} ${allele}`,
          '不在该对照的分型中',
          'it is not in the genotype of the control',
        );
  return null;
}

function callProblem(name: string, call: readonly string[], loci: LocusDictionary): Found {
  const locus = loci.get(name);
  if (!locus) return bad('genotypes', name, '没有此基因座', 'there is no such locus');
  if (call.length === 0 || call.length > 4)
    return bad('genotypes', `${name} ${call.join(',')}`, '应有 1 至 4 个等位基因', '1 to 4 alleles');
  for (const allele of call) {
    const read = canonicalAllele(allele, locus);
    if (!read.ok || read.allele !== allele)
      return bad('genotypes', `${name} ${allele}`, `不是 ${name} 的等位基因`, `it is no allele of ${name}`);
  }
  return null;
}

function checkControlName(value: Readonly<Record<string, unknown>>): Found {
  const { kind, match, word } = value as Partial<ControlNameForm>;
  if (!SAMPLE_KINDS.some((known) => known === kind && known !== 'unknown'))
    return bad('kind', text(kind), '没有此类样本', 'there is no such kind');
  if (!MATCHES.includes(text(match)))
    return bad('match', text(match), `应为 ${MATCHES.join('、')}`, `one of ${MATCHES.join(', ')}`);
  const least = /^[\x20-\x7e]*$/.test(text(word)) ? 2 : 1;
  if (text(word).trim().length < least)
    return bad(
      'word',
      text(word),
      '太短：几乎所有样本都会被当作对照',
      'it is too short: nearly every sample would be taken for a control',
    );
  if (text(word) !== text(word).toUpperCase())
    return bad('word', text(word), '请用大写字母', 'write it in capitals');
  return null;
}

function bad(field: string, value: string, zh: string, en: string): Found {
  return { field, value, why: { zh, en } };
}

function text(value: unknown): string {
  return typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? ''
      : JSON.stringify(value);
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function objects(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(record) : [];
}
