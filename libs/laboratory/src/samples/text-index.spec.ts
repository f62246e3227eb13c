import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextIndex } from './text-index.js';

it('finds the texts that were added, and no others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 }),
      fc.string({ maxLength: 3 }),
      (texts, other) => {
        const added: string[] = [];
        const index = new TextIndex((number) => added[number]!);
        for (const text of texts) {
          const place = added.indexOf(text);
          expect(index.find(text)).toBe(place < 0 ? undefined : place);
          if (place >= 0) continue;
          added.push(text);
          expect(index.add(text)).toBe(added.length - 1);
        }
        expect(index.size).toBe(added.length);
        expect(index.find(other)).toBe(added.includes(other) ? added.indexOf(other) : undefined);
      },
    ),
  );
});

it('tells ten thousands of texts apart, and knows none after it was cleared', () => {
  const texts = Array.from({ length: 50_000 }, (_, number) => `Run_1\0HS${String(number).padStart(9, '0')}`);
  const index = new TextIndex((number) => texts[number]!);
  for (const text of texts) index.add(text);
  for (const [number, text] of texts.entries()) expect(index.find(text)).toBe(number);
  expect(index.find('Run_1\0HS000050000')).toBeUndefined();
  index.clear();
  expect(index.find(texts[0]!)).toBeUndefined();
  expect(index.size).toBe(0);
});
