import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocusDictionary, createPanels } from '@homeward/str';
import { drawRun, type DrawnRun, type TracePeak } from './abif-writer.js';

/** Electropherograms of whole kits for tests: alleles stand where the tests say, as far apart as their repeats. */

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, 'fixtures', name), 'utf8');
const loci = createLocusDictionary(JSON.parse(read('loci.json')));
const panels = createPanels(JSON.parse(read('kits.json')), loci);
const windows = new Map(
  read('locus-windows.csv')
    .split('\n')
    .map((line) => line.split(','))
    .map(([kit, locus, from]) => [`${kit}|${locus}`, Number(from)] as const),
);
/** GeneScan 600 LIZ as far as GlobalFiler needs it. */
const LIZ_600 = [
  60, 80, 100, 114, 120, 140, 160, 180, 200, 214, 220, 240, 250, 260, 280, 300, 314, 320, 340, 360, 380, 400,
  414, 420, 440, 460,
];
/** The shortest rung of a ladder stands so far behind the begin of its window. */
const BEFORE = 5;

export interface DrawnPeak {
  readonly allele: string;
  readonly height: number;
}

/** Where a kit of the tests shows an allele, in bases. */
export function drawnSize(kit: string, locus: string, allele: string): number {
  const place = panels.find(kit)!.loci.find(({ name }) => name === locus)!;
  const length = (label: string) => {
    if (locus === 'AMEL') return label === 'Y' || label === '2' ? 6 : 0;
    const [repeats, bases = '0'] = label.split('.');
    return Number(repeats) * (loci.get(locus)?.repeatLength ?? 4) + Number(bases);
  };
  return windows.get(`${kit}|${locus}`)! + BEFORE + length(allele) - length(place.ladder[0]!);
}

export type DrawnProfile = Readonly<Record<string, readonly DrawnPeak[]>>;

/** The file of one injection with these peaks. */
export function drawProfile(
  kit: string,
  profile: DrawnProfile,
  run: Omit<DrawnRun, 'fragments' | 'peaks'>,
): Buffer {
  const peaks = Object.entries(profile).flatMap(([locus, drawn]) => {
    const { channel } = panels.find(kit)!.loci.find(({ name }) => name === locus)!;
    return drawn.map(({ allele, height }): TracePeak => ({
      channel: channel!,
      size: drawnSize(kit, locus, allele),
      height,
    }));
  });
  return drawRun({ sizeStandard: 'GS600LIZ', ...run, fragments: LIZ_600, peaks });
}

/** The ladder of a kit. */
export function drawLadder(kit: string, run: Omit<DrawnRun, 'fragments' | 'peaks'>): Buffer {
  const rungs = panels
    .find(kit)!
    .loci.filter(({ name }) => windows.has(`${kit}|${name}`))
    .map(({ name, ladder }) => [name, ladder.map((allele) => ({ allele, height: 900 }))] as const);
  return drawProfile(kit, Object.fromEntries(rungs), run);
}
