/** Writes `.fsa` files for tests: tagged items as an instrument writes them, with traces made of Gaussian peaks. */

export type AbifValue =
  | { readonly type: 'short'; readonly values: readonly number[] }
  | { readonly type: 'long'; readonly values: readonly number[] }
  | { readonly type: 'pString'; readonly text: string }
  | { readonly type: 'cString'; readonly text: string }
  | { readonly type: 'char'; readonly text: string }
  | { readonly type: 'date'; readonly day: readonly [number, number, number] }
  | { readonly type: 'time'; readonly clock: readonly [number, number, number] };

export interface AbifTag {
  readonly name: string;
  readonly number: number;
  readonly value: AbifValue;
  /** As the 3500 does: the directory in force points at bytes that only the instrument's software reads. */
  readonly sealed?: boolean;
}

const TYPES = { char: 2, short: 4, long: 5, date: 10, time: 11, pString: 18, cString: 19 } as const;
const ENTRY = 28;
const HEADER = 128;

export function writeAbif(tags: readonly AbifTag[]): Buffer {
  const values = tags.map(({ value }) => encode(value));
  const pieces: Buffer[] = [Buffer.alloc(HEADER)];
  let length = HEADER;
  const append = (bytes: Buffer): number => {
    const at = length;
    pieces.push(bytes);
    length += bytes.length;
    return at;
  };
  const places = values.map(({ bytes }) => (bytes.length > 4 ? append(bytes) : null));
  const directory = tags.map((tag, at) => entry(tag, values[at]!, places[at]!));
  if (tags.some(({ sealed }) => sealed)) {
    append(Buffer.concat(directory));
    tags.forEach((tag, at) => {
      if (!tag.sealed) return;
      const bytes = Buffer.from(values[at]!.bytes.map((byte, index) => byte ^ ((index * 37 + 91) & 255)));
      directory[at] = entry(tag, { ...values[at]!, count: 1, bytes }, append(bytes), 28);
    });
  }
  const start = append(Buffer.concat(directory));
  const header = pieces[0]!;
  header.write('ABIF', 'latin1');
  header.writeUInt16BE(101, 4);
  header.write('tdir', 6, 'latin1');
  header.writeUInt32BE(1, 10);
  header.writeUInt16BE(1023, 14);
  header.writeUInt16BE(ENTRY, 16);
  header.writeUInt32BE(tags.length, 18);
  header.writeUInt32BE(tags.length * ENTRY, 22);
  header.writeUInt32BE(start, 26);
  return Buffer.concat(pieces);
}

interface Encoded {
  readonly type: number;
  readonly width: number;
  readonly count: number;
  readonly bytes: Buffer;
}

function encode(value: AbifValue): Encoded {
  const type = TYPES[value.type];
  switch (value.type) {
    case 'short':
    case 'long': {
      const width = value.type === 'short' ? 2 : 4;
      const bytes = Buffer.alloc(value.values.length * width);
      value.values.forEach((one, at) => bytes.writeIntBE(one, at * width, width));
      return { type, width, count: value.values.length, bytes };
    }
    case 'pString': {
      const text = Buffer.from(value.text);
      const bytes = Buffer.concat([Buffer.from([text.length]), text]);
      return { type, width: 1, count: bytes.length, bytes };
    }
    case 'cString': {
      const bytes = Buffer.concat([Buffer.from(value.text), Buffer.from([0])]);
      return { type, width: 1, count: bytes.length, bytes };
    }
    case 'char': {
      const bytes = Buffer.from(value.text);
      return { type, width: 1, count: bytes.length, bytes };
    }
    case 'date': {
      const bytes = Buffer.alloc(4);
      bytes.writeInt16BE(value.day[0]);
      bytes.set(value.day.slice(1), 2);
      return { type, width: 4, count: 1, bytes };
    }
    case 'time':
      return { type, width: 4, count: 1, bytes: Buffer.from([...value.clock, 0]) };
  }
}

function entry({ name, number }: AbifTag, value: Encoded, place: number | null, type = value.type): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  bytes.write(name, 'latin1');
  bytes.writeUInt32BE(number, 4);
  bytes.writeUInt16BE(type, 8);
  bytes.writeUInt16BE(type === value.type ? value.width : 1, 10);
  bytes.writeUInt32BE(value.count, 12);
  bytes.writeUInt32BE(value.bytes.length, 16);
  if (place === null) value.bytes.copy(bytes, 20);
  else bytes.writeUInt32BE(place, 20);
  return bytes;
}

export interface TracePeak {
  /** Which of the dyes beside the size standard's, from 1. */
  readonly channel: number;
  readonly size: number;
  readonly height: number;
}

export interface DrawnRun {
  readonly sampleName: string;
  readonly plate?: string;
  readonly well?: string;
  /** As the file names its standard. */
  readonly sizeStandard?: string;
  readonly fragments: readonly number[];
  readonly peaks: readonly TracePeak[];
  /** 5 has the size standard last (G5); 6 has it before the last (J6). */
  readonly dyes?: 5 | 6;
  readonly sealed?: boolean;
  readonly seed?: number;
}

const DYES = ['6-FAM', 'VIC', 'NED', 'TAZ', 'LIZ', 'SID'];
const LIZ = 5;
const SCANS = 8200;
/** The standard deviation of a peak in scans. */
const WIDTH = 3.5;

/** When a fragment passes the detector: almost, and not quite, in proportion to its length. */
export function scanOf(bases: number): number {
  return 900 + 12.2 * bases - 0.0022 * bases * bases + 15 * Math.sin(bases / 90);
}

/** The file of one injection. */
export function drawRun(run: DrawnRun): Buffer {
  const dyes = run.dyes ?? 6;
  const random = noise(run.seed ?? 1);
  const channels = Array.from({ length: dyes }, (_, at) => at + 1).filter((dye) => dye !== LIZ);
  const traces = Array.from({ length: dyes }, (_, at) => {
    const dye = at + 1;
    const own =
      dye === LIZ
        ? run.fragments.map((size, index) => ({ size, height: 700 + (index % 3) * 60 }))
        : run.peaks.filter(({ channel }) => channels[channel - 1] === dye);
    return trace(own, random, dye);
  });
  const text = (name: string, number: number, value: string): AbifTag => ({
    ...{ name, number },
    value: { type: 'pString', text: value },
  });
  const data = traces.map((values, at): AbifTag => {
    const dye = at + 1;
    const number = dye <= 4 ? 8 + dye : 200 + dye;
    return { name: 'DATA', number, value: { type: 'short', values }, sealed: run.sealed ?? false };
  });
  return writeAbif([
    ...data,
    { name: 'Dye#', number: 1, value: { type: 'short', values: [dyes] } },
    ...traces.map((_, at) => ({ ...text('DyeN', at + 1, DYES[at]!), sealed: run.sealed ?? false })),
    text('SpNm', 1, run.sampleName),
    ...(run.plate === undefined
      ? []
      : [{ name: 'CTNM', number: 1, value: { type: 'cString', text: run.plate } } as const]),
    text('TUBE', 1, run.well ?? 'A01'),
    text('StdF', 1, run.sizeStandard ?? 'GS600LIZ'),
    text('MCHN', 1, '3500 Instrument'),
    { name: 'LANE', number: 1, value: { type: 'short', values: [1] } },
    { name: 'RUND', number: 1, value: { type: 'date', day: [2026, 3, 5] } },
    { name: 'RUNT', number: 1, value: { type: 'time', clock: [15, 41, 3] } },
    { name: 'OfSc', number: 1, value: { type: 'long', values: [0] } },
  ]);
}

function trace(
  peaks: readonly { size: number; height: number }[],
  random: () => number,
  dye: number,
): number[] {
  const values = Array.from(
    { length: SCANS },
    (_, scan) => 40 * dye + 30 * Math.sin(scan / 1500) + 4 * (random() - 0.5),
  );
  for (const { size, height } of peaks) {
    const middle = scanOf(size);
    for (let scan = Math.max(0, Math.floor(middle - 30)); scan < Math.min(SCANS, middle + 30); scan += 1)
      values[scan]! += height * Math.exp(-((scan - middle) ** 2) / (2 * WIDTH ** 2));
  }
  return values.map((value) => Math.min(32767, Math.round(value)));
}

/** A small generator of its own: the same file for the same seed. */
function noise(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
