import type { FrequencyTable, Panel } from '@homeward/str';
import { ExitCode, Failure } from '../exit-code.js';
import { planFamily } from './family-plan.js';
import type { MutationRates } from './family.js';
import { LAYOUTS } from './genotype-rows.js';
import { hiddenCount } from './hidden-children.js';
import { kitLoci, type KitLoci } from './kit-loci.js';
import type { SimulationSettings } from './settings.js';

/** The options as typed. */
export interface SimulateFlags {
  readonly families: string;
  readonly persons: string;
  readonly kit: string;
  readonly frequencies: string;
  readonly seed: string;
  readonly out: string;
  readonly familyTypes: string;
  readonly present: string;
  readonly mutation: string;
  readonly missing: string;
  readonly dropout: string;
  readonly layout: string;
  readonly samplesPerFile: string;
}

/** What kits and frequency tables there are. */
export interface AvailableReferences {
  readonly kits: readonly string[];
  readonly tables: readonly string[];
  kit(name: string): Panel | undefined;
  table(name: string): FrequencyTable;
}

/** A case number has seven digits, a sample number eight. */
const MOST_FAMILIES = 9_999_999;
const MOST_PERSONS = 99_999_999;
/** Files are numbered with four digits. */
const MOST_FILES = 9_999;

/** @throws Failure with one line that names the first bad option and its value */
export function readArguments(flags: SimulateFlags, known: AvailableReferences): SimulationSettings {
  const families = whole('--families', flags.families, 0, MOST_FAMILIES);
  const persons = whole('--persons', flags.persons, 0, MOST_PERSONS);
  if (families + persons === 0) throw refused('--families 0 --persons 0', 'there is nothing to write');
  const present = share('--present', flags.present);
  const hidden = hiddenCount(families, present);
  if (hidden > persons)
    throw refused(
      `--persons ${flags.persons}`,
      `fewer than the ${hidden} children to hide among them (--families ${flags.families}, --present ${flags.present})`,
    );
  const types = familyTypes(flags.familyTypes);
  const relatives = families * Math.max(...types.map(({ plan }) => plan.typed));
  const least = Math.max(1, Math.ceil(Math.max(persons, relatives) / MOST_FILES));
  return {
    families,
    persons,
    kit: lociOf(flags, known),
    frequencies: flags.frequencies,
    seed: whole('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER),
    types,
    present,
    mutation: mutationRates(flags.mutation),
    typing: { missing: share('--missing', flags.missing), dropout: share('--dropout', flags.dropout) },
    layout: oneOf('--layout', flags.layout, LAYOUTS),
    samplesPerFile: whole('--samples-per-file', flags.samplesPerFile, least, MOST_PERSONS),
  };
}

function lociOf(flags: SimulateFlags, known: AvailableReferences): KitLoci {
  const panel = known.kit(flags.kit);
  if (!panel)
    throw refused(`--kit ${flags.kit}`, `there is no such kit; there are: ${known.kits.join('; ')}`);
  const table = known.table(oneOf('--frequencies', flags.frequencies, known.tables));
  const kit = kitLoci(panel, table);
  if (kit.loci.length === 0)
    throw refused(`--kit ${flags.kit}`, `none of its loci has frequencies in ${flags.frequencies}`);
  return kit;
}

function familyTypes(value: string): SimulationSettings['types'] {
  const types = value.split(',').map((entry) => {
    const [name = '', weight = '1', ...more] = entry.trim().split(':');
    const plan = planFamily(name);
    if (typeof plan === 'string') throw refused(`--family-types ${entry}`, plan);
    if (more.length > 0 || !isNumber(weight))
      throw refused(`--family-types ${entry}`, 'the weight is not a number');
    return { plan, weight: Number(weight) };
  });
  if (types.every(({ weight }) => weight === 0))
    throw refused(`--family-types ${value}`, 'no type has a weight above 0');
  return types;
}

/** One rate for both parents, or the father's and the mother's. */
function mutationRates(value: string): MutationRates {
  const parts = value.split(',');
  if (parts.length > 2 || !parts.every((part) => isNumber(part) && Number(part) <= 1))
    throw refused(
      `--mutation ${value}`,
      'must be one probability, or the paternal and the maternal one with a comma',
    );
  const [paternal = 0, maternal = paternal] = parts.map(Number);
  return { paternal, maternal };
}

function whole(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw refused(`${option} ${value}`, `must be a whole number from ${least} to ${most}`);
  return number;
}

function share(option: string, value: string): number {
  if (!isNumber(value) || Number(value) > 1)
    throw refused(`${option} ${value}`, 'must be a number from 0 to 1');
  return Number(value);
}

/** A number that is not negative, in plain notation or with an exponent. */
function isNumber(text: string): boolean {
  return /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw refused(`${option} ${value}`, `must be one of ${allowed.join(', ')}`);
  return found;
}

function refused(what: string, why: string): Failure {
  return new Failure(`${what}: ${why}`, ExitCode.Usage);
}
