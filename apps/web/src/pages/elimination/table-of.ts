/** The name under which a profile that was typed in by hand stands. */
const BY_HAND = 'Profile';

/**
 * What a person typed, as a table that the server reads: a table with its header as it is; lines of a locus and its
 * alleles (`D3S1358 15 16`) with a header of their own.
 */
export function tableOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const calls = lines.map((line) =>
    /^(.*?\S)[\s:：]+([\dXY.]+)(?:[\s,，/]+([\dXY.]+))?\s*$/i.exec(line.trim()),
  );
  if (calls.some((call) => call === null)) return text;
  const rows = calls.map((call) => [BY_HAND, call?.[1] ?? '', call?.[2] ?? '', call?.[3] ?? ''].join('\t'));
  return [['Sample Name', 'Marker', 'Allele 1', 'Allele 2'].join('\t'), ...rows, ''].join('\n');
}
