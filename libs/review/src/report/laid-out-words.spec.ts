import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import { rememberRuns } from './laid-out-words.js';

const require = createRequire(import.meta.url);
const file = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

it('a word is laid out the second time as the first, also after its positions were scaled', () => {
  const bytes = readFileSync(file);
  const plain = create(bytes) as Font;
  const font = create(bytes) as Font;
  rememberRuns(font);
  for (const word of ['Avatar ', '鉴定 ', '10', '', 'Avatar ']) {
    const run = font.layout(word);
    const expected = plain.layout(word);
    expect(run.positions.map((one) => ({ ...one }))).toEqual(expected.positions.map((one) => ({ ...one })));
    expect(run.glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
    expect(run.advanceWidth).toBe(expected.advanceWidth);
    for (const position of run.positions) position.xAdvance *= 2;
  }
  expect(font.layout('Avatar ', ['-kern'] as string[]).advanceWidth).toBe(
    plain.layout('Avatar ', ['-kern']).advanceWidth,
  );
});
