import type { GenotypeMap } from '@homeward/str';

export interface TypedSample {
  readonly barcode: string;
  readonly genotypes: GenotypeMap;
}

/** One row per sample and marker, tab-separated, as GeneMapper ID-X exports its genotypes table. */
export function longTable(samples: readonly TypedSample[]): Buffer {
  const lines = ['Sample Name\tMarker\tAllele 1\tAllele 2'];
  for (const { barcode, genotypes } of samples) {
    // A homozygote has one allele in this export.
    for (const [marker, [first, second]] of Object.entries(genotypes)) {
      lines.push(`${barcode}\t${marker}\t${first}\t${first === second ? '' : second}`);
    }
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}

/** One row per sample, comma-separated, two columns per marker. */
export function wideTable(samples: readonly TypedSample[]): Buffer {
  const markers = [...new Set(samples.flatMap(({ genotypes }) => Object.keys(genotypes)))];
  const lines = [['Sample Name', ...markers.flatMap((marker) => [`${marker} 1`, `${marker} 2`])].join(',')];
  for (const { barcode, genotypes } of samples) {
    lines.push([barcode, ...markers.flatMap((marker) => genotypes[marker] ?? ['', ''])].join(','));
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}
