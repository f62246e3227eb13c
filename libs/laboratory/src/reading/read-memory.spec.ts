import { expect, it } from 'vitest';
import { openTables } from '../formats/open-table.js';
import type { TableFile } from '../table/table-file.js';
import { readTables } from './read-table.js';
import { heldMemory } from '../table/testing/held-memory.js';
import { kinds, loci, panels } from './testing/read-file.js';

const SAMPLES = 4_000;
const MARKERS = ['D3S1358', 'vWA', 'D16S539', 'CSF1PO', 'TPOX', 'D8S1179', 'D21S11', 'D18S51', 'TH01', 'FGA'];
const HEADER =
  'Sample File\tSample Name\tSample Type\tRun Name\tComments\tMarker\tAllele 1\tAllele 2\tHeight 1\tHeight 2\n';
/** A column that is not needed, so that the file is long. */
const LONG = 'x'.repeat(400);

/** A table of 20 MB, as it comes from a disk: nothing of it is there but the piece that is read. */
function largeTable(): TableFile {
  const plate = (from: number): Buffer => {
    const lines: string[] = from === 0 ? [HEADER] : [];
    for (let sample = from; sample < from + 100; sample++) {
      const name = `Sample_of_the_laboratory_${String(sample)}`;
      for (const marker of MARKERS)
        lines.push(
          `${name}_A01_001.hid\t${name}\tSample\tRun_2026-01-05_Plate_${String(from)}\t${LONG}\t${marker}\t12\t13\t900\t100\n`,
        );
    }
    return Buffer.from(lines.join(''));
  };
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let from = 0; from < SAMPLES; from += 100) yield await Promise.resolve(plate(from));
  }
  let size = 0;
  for (let from = 0; from < SAMPLES; from += 100) size += plate(from).length;
  const range = async function* (from: number, to: number): AsyncGenerator<Buffer> {
    let at = 0;
    for await (const piece of pieces()) {
      const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
      at += piece.length;
      if (part.length > 0) yield part;
    }
  };
  return { size, pieces, range };
}

it(
  'holds some bytes for each sample and call, and nothing of the text of the file',
  { timeout: 60_000 },
  async () => {
    const file = largeTable();
    const before = heldMemory();
    const tables = await openTables(file, { fileName: 'f.txt', loci });
    const read = await readTables(tables, { loci, panels, kinds, panel: null });
    const held = heldMemory() - before;
    expect(file.size).toBeGreaterThan(20e6);
    expect(read.calls.count).toBe(SAMPLES * MARKERS.length);
    // All of it is weak: each of its calls has a remark.
    expect(read.peaksOf(SAMPLES - 1)).toHaveLength(MARKERS.length);
    expect(held / SAMPLES).toBeLessThan(2_000);
  },
);
