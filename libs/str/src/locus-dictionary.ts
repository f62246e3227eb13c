import { asNumber, asString, asStrings, isObject, type JsonObject } from './json.js';
import type { Locus, LocusType, MutationRates } from './locus.js';

export interface LocusDictionary {
  /** Locus by name or alias; case, blanks, underscores and hyphens do not matter. */
  find(nameOrAlias: string): Locus | undefined;
  /** The locus and the copy behind a label that names one copy: `DYS385a`, `DYF387S1 b`, `DYS385-II`. */
  findCopy(label: string): LocusCopy | undefined;
  /** Locus by its exact canonical name. */
  get(name: string): Locus | undefined;
  all(): readonly Locus[];
}

/** One copy of a locus that a chromosome carries several times; copies count from 1. */
export interface LocusCopy {
  readonly locus: Locus;
  readonly copy: number;
}

/** A letter or Roman number may follow the name at once, a digit only after a separator. */
const COPY =
  /^(.+?)(?:[\s_.\-/]*[([]?\s*(?:copy)?\s*(a|b|c|d|iv|i{1,3})|(?:[\s_.\-/]*[([]|[\s_.\-/]+)\s*(?:copy)?\s*([1-4]))[)\]]?$/i;
const COPIES: readonly string[] = ['a', 'b', 'c', 'd'];
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv'];

const TYPES: Record<string, LocusType> = {
  autosomal: 'autosomal',
  'X-STR': 'X',
  'Y-STR': 'Y',
  'Y-indel': 'Y_indel',
  sex: 'sex',
  mitochondrial: 'mitochondrial',
  quality_sensor: 'quality',
};

/** A name without regard to case, width, blanks, underscores, hyphens, points and slashes. */
export function locusKey(name: string): string {
  return name
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .toUpperCase()
    .replace(/[\s_\-./]+/g, '');
}

/**
 * The locus dictionary from its reference data (`fixtures/loci.json`).
 * A name always wins over an alias: `D5S2500` is itself; kits that print this label for D5S2800 are resolved by
 * their panel (`Panel.resolve`).
 * @param spellings further spellings of loci
 * @throws TypeError without loci, RangeError for a spelling of no locus
 */
export function createLocusDictionary(
  json: unknown,
  spellings: Iterable<readonly [spelling: string, locus: string]> = [],
): LocusDictionary {
  const root = isObject(json) && isObject(json['loci']) ? json['loci'] : json;
  if (!isObject(root)) throw new TypeError('locus dictionary: expected an object of loci');
  const loci = Object.entries(root).map(([name, entry]) => locusFrom(name, isObject(entry) ? entry : {}));
  const byName = new Map(loci.map((locus) => [locus.name, locus]));
  const byKey = new Map<string, Locus>();
  for (const locus of loci) for (const alias of locus.aliases) byKey.set(locusKey(alias), locus);
  for (const [spelling, name] of spellings) {
    const locus = byName.get(name);
    if (!locus) throw new RangeError(`spelling ${spelling}: there is no locus ${name}`);
    byKey.set(locusKey(spelling), locus);
  }
  for (const locus of loci) byKey.set(locusKey(locus.name), locus);
  const find = (name: string) => byName.get(name) ?? byKey.get(locusKey(name));
  return {
    find,
    findCopy: (label) => copyOf(label, find),
    get: (name) => byName.get(name),
    all: () => loci,
  };
}

function copyOf(label: string, find: (name: string) => Locus | undefined): LocusCopy | undefined {
  const [, name, letters, digit] = COPY.exec(label.normalize('NFKC').trim()) ?? [];
  if (name === undefined || find(label) !== undefined) return undefined;
  const locus = find(name);
  if (locus?.multiCopy !== true) return undefined;
  if (digit !== undefined) return { locus, copy: Number(digit) };
  const mark = (letters ?? '').toLowerCase();
  return { locus, copy: 1 + Math.max(COPIES.indexOf(mark), ROMAN.indexOf(mark)) };
}

function locusFrom(name: string, entry: JsonObject): Locus {
  const repeatLength = asNumber(entry['repeat_bp']);
  const range = rangeFrom(entry);
  const rates = ratesFrom(entry['mutation_rates']);
  const alert = asString(entry['alert']);
  const position = asNumber(entry['genetic_position_cM']);
  const type = TYPES[asString(entry['type']) ?? ''] ?? 'autosomal';
  const sexOrIndel = type === 'sex' || type === 'Y_indel' || type === 'quality';
  return {
    name,
    type,
    chromosome: asString(entry['chromosome']) ?? '',
    aliases: asStrings(entry['aliases']),
    microvariants: asStrings(entry['observed_microvariants']),
    ...(repeatLength !== null && { repeatLength }),
    ...(range !== null && !sexOrIndel && { range }),
    ...(rates !== null && { mutationRates: rates }),
    ...(entry['multi_copy'] === true && { multiCopy: true as const }),
    ...(position !== null && { positionCm: position }),
    ...(alert !== null && { alert }),
  };
}

function rangeFrom(entry: JsonObject): readonly [number, number] | null {
  const ends = [...asStrings(entry['ladder_or_bin_range']), ...asStrings(entry['observed_range'])]
    .map(Number)
    .filter((value) => Number.isFinite(value));
  return ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)];
}

/** Published counts first, then the survey of the accreditation body, which has paternal rates only. */
function ratesFrom(value: unknown): MutationRates | null {
  if (!isObject(value)) return null;
  const survey = asNumber(value['AABB2008_paternal']) ?? asNumber(value['AABB2003_paternal']);
  const counts = value['STRBase_AABB_FROM_MEMORY'];
  if (isObject(counts)) {
    const paternal = asNumber(counts['paternal_rate']);
    const maternal = asNumber(counts['maternal_rate']);
    return { paternal, maternal, source: 'STRBase/AABB', verified: false };
  }
  const y = value['YHRD_via_malan'];
  if (isObject(y)) return { paternal: asNumber(y['rate']), maternal: null, source: 'YHRD', verified: true };
  return survey === null ? null : { paternal: survey, maternal: null, source: 'AABB', verified: true };
}
