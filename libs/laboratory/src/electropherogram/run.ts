import { AbifFile } from './abif.js';
import { ElectropherogramDamaged, ElectropherogramIncomplete } from './electropherogram.errors.js';
import { isSizeStandardDye } from './size-standards.js';

/** What the detector saw through one filter. */
export interface Trace {
  /** As the instrument counts dyes, from 1. */
  readonly dye: number;
  readonly name: string;
  /** Relative fluorescence by scan. */
  readonly points: Float64Array;
}

/** One injection of one capillary. */
export interface Run {
  readonly sampleName: string | null;
  readonly plate: string | null;
  readonly well: string | null;
  readonly capillary: number | null;
  readonly instrument: string | null;
  /** In the instrument's own time; it names no zone. */
  readonly startedAt: string | null;
  /** As the file names it: `GS600LIZ`. */
  readonly sizeStandard: string | null;
  readonly traces: readonly Trace[];
  readonly standard: Trace;
  /** Scans at which the camera was saturated. */
  readonly offScale: ReadonlySet<number>;
  /** Traces whose dyes the software has separated, or as they were detected. */
  readonly kind: 'analysed' | 'raw';
}

/** The first four dyes have data of their own; the fifth and further ones came later. */
const FIRST_DYES = 4;
const ANALYSED = { first: 8, further: 200 };
const RAW = { first: 0, further: 100 };
const MOST_DYES = 8;
/** Shorter runs hold no fragment. */
const FEWEST_SCANS = 200;

/**
 * The traces and the labels of an `.fsa` or `.hid` file.
 * @throws NotAnElectropherogram, ElectropherogramDamaged, ElectropherogramIncomplete
 */
export function readRun(content: Uint8Array): Run {
  const file = AbifFile.read(content);
  const dyes = file.numbers('Dye#')?.[0] ?? FIRST_DYES;
  if (dyes < 2 || dyes > MOST_DYES) throw new ElectropherogramDamaged('Dye#', dyes);
  const analysed = tracesOf(file, dyes, ANALYSED);
  const traces = analysed ?? tracesOf(file, dyes, RAW);
  if (!traces) throw new ElectropherogramIncomplete('DATA');
  const standard = standardOf(file, traces);
  const date = file.date('RUND');
  return {
    sampleName: file.text('SpNm') ?? file.text('SMPL'),
    plate: file.text('CTNM') ?? file.text('CTID'),
    well: file.text('TUBE'),
    capillary: file.numbers('LANE')?.[0] ?? null,
    instrument: file.text('MCHN'),
    startedAt: date && `${date}T${file.time('RUNT') ?? '00:00:00'}`,
    sizeStandard: file.text('StdF'),
    traces: traces.filter((trace) => trace !== standard),
    standard,
    offScale: new Set(file.numbers('OfSc') ?? file.numbers('Satd') ?? []),
    kind: analysed ? 'analysed' : 'raw',
  };
}

function tracesOf(file: AbifFile, dyes: number, from: typeof RAW): Trace[] | null {
  const traces: Trace[] = [];
  for (let dye = 1; dye <= dyes; dye += 1) {
    const number = (dye <= FIRST_DYES ? from.first : from.further) + dye;
    const points = file.numbers('DATA', number);
    if (!points || points.length < FEWEST_SCANS) return null;
    const name = file.text('DyeN', dye) ?? String(dye);
    traces.push({ dye, name: name === '' ? String(dye) : name, points: Float64Array.from(points) });
  }
  const [first] = traces;
  const odd = traces.find(({ points }) => points.length !== first!.points.length);
  if (odd) throw new ElectropherogramDamaged(`DATA of dye ${odd.dye}`, odd.points.length);
  return traces;
}

/** `DyeB` marks the dye of the size standard; else its name tells, else it is the last of four or the fifth. */
function standardOf(file: AbifFile, traces: readonly Trace[]): Trace {
  return (
    traces.find(({ dye }) => file.text('DyeB', dye) === 'S') ??
    traces.find(({ name }) => isSizeStandardDye(name)) ??
    traces[Math.min(traces.length, FIRST_DYES + 1) - 1]!
  );
}
