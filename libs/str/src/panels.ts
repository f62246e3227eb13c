import { asNumber, asString, asStrings, isObject, type JsonObject } from './json.js';
import { locusKey, type LocusDictionary } from './locus-dictionary.js';
import type { LocusType } from './locus.js';

export interface PanelLocus {
  /** Canonical locus name. */
  readonly name: string;
  /** What the kit prints; differs from the name for the D5S2500/D5S2800 trap. */
  readonly label: string;
  readonly type: LocusType;
  readonly dye: string | null;
  readonly channel: number | null;
  readonly ladder: readonly string[];
}

export interface Panel {
  readonly name: string;
  readonly manufacturer: string | null;
  readonly loci: readonly PanelLocus[];
  /** Whether the locus list was checked against a published source. */
  readonly verified: boolean;
  readonly verification: string;
  readonly note: string | null;
  /** The locus behind a label printed by this kit. */
  resolve(label: string): PanelLocus | undefined;
}

export interface PanelDictionary {
  /** Panel by name as instruments write it: `GlobalFiler_Panel_v1` is GlobalFiler. */
  find(name: string): Panel | undefined;
  /** Kits with a list of loci. */
  names(): readonly string[];
  /** Kits known by name, without a list of loci: `find` gives them without loci, and not verified. */
  unsubstantiated(): readonly string[];
}

const VENDORS = /^(AMPFLSTR|AMPFISTR|INVESTIGATOR|APPLIEDBIOSYSTEMS|PROMEGA|QIAGEN)/;
const ABBREVIATIONS: Record<string, string> = { PP: 'POWERPLEX', POWERPLEX: 'POWERPLEX', GE: 'GOLDENEYE' };

/**
 * The panel dictionary from its reference data (`fixtures/kits.json`); locus names are resolved against `loci`.
 * @param names further names of kits; such a name wins over the one that it resembles
 * @throws TypeError without kits, RangeError for a name of no kit
 */
export function createPanels(
  json: unknown,
  loci: LocusDictionary,
  names: Iterable<readonly [name: string, kit: string]> = [],
): PanelDictionary {
  const root = isObject(json) && isObject(json['kits']) ? json['kits'] : json;
  if (!isObject(root)) throw new TypeError('panel dictionary: expected an object of kits');
  const all = Object.entries(root).map(([name, kit]) => panelFrom(name, isObject(kit) ? kit : {}, loci));
  const usable = all.filter((panel) => panel.loci.length > 0);
  const index = new Map<string, Panel>();
  // A kit with loci has the name before one without.
  for (const panel of [...usable, ...all]) {
    for (const key of [panelKey(panel.name), shortKey(panel.name)])
      if (!index.has(key)) index.set(key, panel);
  }
  const named = namedKits(root, names, new Map(all.map((panel) => [panel.name, panel])));
  return {
    find: (name) => named.get(locusKey(name)) ?? index.get(panelKey(name)) ?? index.get(shortKey(name)),
    names: () => usable.map((panel) => panel.name),
    unsubstantiated: () => all.filter((panel) => panel.loci.length === 0).map((panel) => panel.name),
  };
}

/** Kits by names that stand with them (`panel_names`), and by those that a laboratory adds. */
function namedKits(
  root: JsonObject,
  further: Iterable<readonly [name: string, kit: string]>,
  kits: ReadonlyMap<string, Panel>,
): Map<string, Panel> {
  const named = new Map<string, Panel>();
  for (const [kit, panel] of kits) {
    const entry = root[kit];
    for (const name of isObject(entry) ? asStrings(entry['panel_names']) : [])
      named.set(locusKey(name), panel);
  }
  for (const [name, kit] of further) {
    const panel = kits.get(kit);
    if (!panel) throw new RangeError(`panel name ${name}: there is no kit ${kit}`);
    named.set(locusKey(name), panel);
  }
  return named;
}

function panelKey(name: string): string {
  return locusKey(
    name
      .replace(/\(.*\)/, '')
      .replace(/[_\s-]*(panels?|bins?)?[_\s-]*(idx)?[_\s-]*v\d[\w.]*$/i, '')
      .replace(/[_\s-]*(panels?|bins?)$/i, '')
      .replace(/\s+kit$/i, ''),
  ).replace(/[®™+]/g, (c) => (c === '+' ? '+' : ''));
}

function shortKey(name: string): string {
  const key = panelKey(name).replace(VENDORS, '');
  const abbreviation = /^(PP|GE)(?=\d|FUSION|ES[IX]|Y)/.exec(key)?.[1];
  return abbreviation === undefined
    ? key
    : `${ABBREVIATIONS[abbreviation] ?? abbreviation}${key.slice(abbreviation.length)}`;
}

function panelFrom(name: string, kit: JsonObject, loci: LocusDictionary): Panel {
  const verification = asString(kit['verification']) ?? '';
  const entries = Array.isArray(kit['loci']) ? kit['loci'].filter(isObject) : [];
  const panelLoci = entries.flatMap((entry) => panelLocusFrom(entry, loci));
  const byLabel = new Map<string, PanelLocus>();
  for (const locus of panelLoci) byLabel.set(locusKey(locus.name), locus);
  for (const locus of panelLoci) byLabel.set(locusKey(locus.label), locus);
  return {
    name,
    manufacturer: asString(kit['manufacturer']),
    loci: panelLoci,
    verified: verification.startsWith('verified'),
    verification,
    note: asString(kit['note']),
    resolve: (label) => {
      const direct = byLabel.get(locusKey(label));
      if (direct !== undefined) return direct;
      const canonical = loci.find(label);
      return canonical === undefined ? undefined : byLabel.get(locusKey(canonical.name));
    },
  };
}

function panelLocusFrom(entry: JsonObject, loci: LocusDictionary): PanelLocus[] {
  const listed = asString(entry['locus']);
  if (listed === null) return [];
  const locus = loci.get(listed) ?? loci.find(listed);
  const ladder = asStrings(entry['ladder_alleles']);
  return [
    {
      name: locus?.name ?? listed,
      label: asString(entry['label_in_source']) ?? listed,
      type: locus?.type ?? 'autosomal',
      dye: asString(entry['dye']) ?? asString(entry['dye_colour']),
      channel: asNumber(entry['channel']),
      ladder: ladder.length > 0 ? ladder : asStrings(entry['bins']),
    },
  ];
}
