import { performance } from 'node:perf_hooks';
import { judgeTable, publishedReference, type ReferenceData } from '@homeward/laboratory';
import { seededRandom } from '@homeward/kinship';
import type { BenchFigure } from './figure.js';

const SEED = 20_240_601;
const PANEL = 'GlobalFiler';
/** One of the calls in this number is off the ladder. */
const OFF_LADDER = 50;
const RUNS = 4;

/** Time to read genotype tables and judge each call, without a database: a plate, and a year of a laboratory. */
export async function benchImport(root: string): Promise<BenchFigure[]> {
  const reference = publishedReference({ root });
  const figures: BenchFigure[] = [];
  for (const [layout, samples] of [
    ['long', 100],
    ['long', 5_000],
    ['long', 20_000],
    ['wide', 5_000],
  ] as const) {
    const { calls, milliseconds } = await run(reference, layout, samples);
    const name = `${layout} table, ${String(samples)} samples, ${String(calls)} calls: read and judged`;
    figures.push({ name, value: milliseconds, unit: 'ms' });
    figures.push({ name: `${name}, each call`, value: (milliseconds * 1000) / calls, unit: 'us' });
  }
  return figures;
}

async function run(reference: ReferenceData, layout: 'long' | 'wide', samples: number) {
  const content = tableOf(reference, layout, samples);
  const { loci, panels, kinds } = reference;
  let milliseconds = Infinity;
  let count = 0;
  // Smallest of several runs: the machine is shared, the work is the same each time.
  for (let time = 0; time < RUNS; time++) {
    const start = performance.now();
    const { calls } = await judgeTable(content, 'utf-8', { loci, panels, kinds, panel: PANEL });
    milliseconds = Math.min(milliseconds, performance.now() - start);
    count = calls.length;
  }
  return { calls: count, milliseconds };
}

function tableOf(reference: ReferenceData, layout: 'long' | 'wide', samples: number): Buffer {
  const loci = reference.panels.find(PANEL)!.loci.filter(({ type }) => type === 'autosomal');
  const random = seededRandom(SEED);
  const draw = (ladder: readonly string[]) =>
    random() * OFF_LADDER < 1 ? 'OL' : ladder[Math.floor(random() * ladder.length)]!;
  const lines = [
    layout === 'long'
      ? 'Sample Name,Panel,Marker,Dye,Allele 1,Allele 2'
      : ['Sample Name', ...loci.flatMap(({ name }) => [`${name} 1`, `${name} 2`])].join(','),
  ];
  for (let serial = 1; serial <= samples; serial++) {
    const name = `HS${String(serial).padStart(7, '0')}`;
    const pairs = loci.map(({ ladder }) => `${draw(ladder)},${draw(ladder)}`);
    if (layout === 'wide') lines.push([name, ...pairs].join(','));
    else lines.push(...pairs.map((pair, i) => `${name},${PANEL},${loci[i]!.name},B,${pair}`));
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}
