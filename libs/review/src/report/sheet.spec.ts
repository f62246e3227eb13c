import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sheet } from './sheet.js';

async function written(): Promise<string> {
  const sheet = new Sheet('Report 1', new Date('2026-02-03T04:05:06Z'));
  sheet.heading('Kinship 亲缘关系');
  sheet.paragraph('The likelihood ratio is 3.2 × 10^29, by 21 loci. 似然比为 3.2 × 10^29。', {
    weight: 'bold',
  });
  sheet.table(
    [
      { title: 'Locus', width: 80 },
      { title: 'LR', width: 60, align: 'right' },
    ],
    [{ cells: ['D3S1358', '10^-2'] }, { cells: ['AVATAR To', '14.2'] }],
  );
  const pdf = await sheet.finish((page, pages) => sheet.style(8).pdf.text(`${page} / ${pages}`, 40, 30));
  return createHash('sha256').update(pdf).digest('hex');
}

it('a document is the same with the words that documents before it laid out', async () => {
  const first = await written();
  expect(await written()).toBe(first);
});
