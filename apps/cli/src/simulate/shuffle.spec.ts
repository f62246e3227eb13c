import { expect, it } from 'vitest';
import { Draws, DrawStream } from './draws.js';
import { Shuffle } from './shuffle.js';

const shuffle = (size: number, seed: number): Shuffle =>
  new Shuffle(size, new Draws(seed).begin(DrawStream.RowOrder, 0));

it.each([1, 2, 3, 10, 16, 17, 1000, 4097])('puts each of %d items in a place of its own', (size) => {
  const order = shuffle(size, 3);
  const places = Array.from({ length: size }, (_, item) => order.placeOf(item));
  expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, place) => place));
  expect(places.map((place) => order.itemAt(place))).toEqual(places.map((_, item) => item));
});

it('finds back an item among as many as there can be', () => {
  const order = shuffle(99_999_999, 3);
  for (const item of [0, 1, 54_321, 99_999_998]) expect(order.itemAt(order.placeOf(item))).toBe(item);
});

it('puts an item in every place about equally often', () => {
  const [size, seeds] = [20, 4000];
  const counts = new Array<number>(size).fill(0);
  for (let seed = 0; seed < seeds; seed++) counts[shuffle(size, seed).placeOf(5)]!++;
  const expected = seeds / size;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 19 degrees of freedom, exceeded once in 10,000 times.
  expect(chiSquare).toBeLessThan(51.2);
});
