import { expect, it } from 'vitest';
import { asPercent } from './percent';

it.each([
  [0.6249, '62 %'],
  [0.9894, '99 %'],
  [0.9897, '99.0 %'],
  [0.9987, '99.9 %'],
  [0.99995, '> 99.9 %'],
  [1, '> 99.9 %'],
  [0.004, '< 1 %'],
  [0, '< 1 %'],
])('%d is read as %s', (probability, text) =>
  expect(asPercent(probability).replaceAll('\u00a0', ' ')).toBe(text),
);
