import { asNumber, asString, asStrings, isObject, type JsonObject } from './json.js';
import type { Locus, LocusType, MutationRates } from './locus.js';

export interface LocusDictionary {
  /** Locus by name or alias; case, blanks, underscores and hyphens do not matter. */
  find(nameOrAlias: string): Locus | undefined;
  /** Locus by its exact canonical name. */
  get(name: string): Locus | undefined;
  all(): readonly Locus[];
}

const TYPES: Record<string, LocusType> = {
  autosomal: 'autosomal',
  'X-STR': 'X',
  'Y-STR': 'Y',
  'Y-indel': 'Y_indel',
  sex: 'sex',
  mitochondrial: 'mitochondrial',
  quality_sensor: 'quality',
};

/** Spellings seen in exports that the reference list does not carry. */
const FURTHER_ALIASES: Record<string, readonly string[]> = {
  TH01: ['TH0I', 'HUMTHO1'],
  vWA: ['VWA31/A', 'HUMVWA', 'HUMVWFA31'],
  CSF1PO: ['CSF', 'CSF1P0'],
  AMEL: ['AMELOGENIN', 'AMELX', 'XY', 'SEX'],
};

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
 */
export function createLocusDictionary(json: unknown): LocusDictionary {
  const root = isObject(json) && isObject(json['loci']) ? json['loci'] : json;
  if (!isObject(root)) throw new TypeError('locus dictionary: expected an object of loci');
  const loci = Object.entries(root).map(([name, entry]) => locusFrom(name, isObject(entry) ? entry : {}));
  const byName = new Map(loci.map((locus) => [locus.name, locus]));
  const byKey = new Map<string, Locus>();
  for (const locus of loci) for (const alias of locus.aliases) byKey.set(locusKey(alias), locus);
  for (const locus of loci) byKey.set(locusKey(locus.name), locus);
  return {
    find: (name) => byName.get(name) ?? byKey.get(locusKey(name)),
    get: (name) => byName.get(name),
    all: () => loci,
  };
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
    aliases: [...asStrings(entry['aliases']), ...(FURTHER_ALIASES[name] ?? [])],
    microvariants: asStrings(entry['observed_microvariants']),
    ...(repeatLength !== null && { repeatLength }),
    ...(range !== null && !sexOrIndel && { range }),
    ...(rates !== null && { mutationRates: rates }),
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
