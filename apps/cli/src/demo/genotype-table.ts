import { CONTROLS } from './control-rows.js';
import type { TypedSample } from './typed-sample.js';

export type { TypedSample };

/** One row per sample and marker, tab-separated, as GeneMapper ID-X exports its genotypes table; with the controls. */
export function longTable(samples: readonly TypedSample[]): Buffer {
  const lines = ['Sample Name\tMarker\tAllele 1\tAllele 2'];
  for (const { barcode, genotypes, mtDna } of [...samples, ...CONTROLS]) {
    if (Object.keys(genotypes).length === 0) lines.push(`${barcode}\tTH01\t\t`);
    // A homozygote has one allele in this export.
    for (const [marker, [first, second]] of Object.entries(genotypes)) {
      lines.push(`${barcode}\t${marker}\t${first}\t${first === second ? '' : second}`);
    }
    if (mtDna !== undefined) lines.push(`${barcode}\tmtDNA\t${mtDna}\t`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}

/** One row per sample, comma-separated, two columns per marker, one for mtDNA if any sample has it; with the controls. */
export function wideTable(samples: readonly TypedSample[]): Buffer {
  const markers = [...new Set(samples.flatMap(({ genotypes }) => Object.keys(genotypes)))];
  const sequenced = samples.some(({ mtDna }) => mtDna !== undefined);
  const header = ['Sample Name', ...markers.flatMap((marker) => [`${marker} 1`, `${marker} 2`])];
  const lines = [[...header, ...(sequenced ? ['mtDNA'] : [])].join(',')];
  for (const { barcode, genotypes, mtDna } of [...samples, ...CONTROLS]) {
    const cells = [barcode, ...markers.flatMap((marker) => genotypes[marker] ?? ['', ''])];
    lines.push([...cells, ...(sequenced ? [mtDna ?? ''] : [])].join(','));
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}
