import { describe, expect, it } from 'vitest';
import { DEFAULT_MUTATION, parseMutation } from './match-settings.js';

describe('--mutation', () => {
  it('is a model with the default rates, or with its own', () => {
    expect(parseMutation('stepwise')).toEqual(DEFAULT_MUTATION);
    expect(parseMutation('none').model).toBe('none');
    expect(parseMutation('equal:0.003,0.001')).toMatchObject({
      model: 'equal',
      maleRate: 0.003,
      femaleRate: 0.001,
    });
  });

  it.each([
    '',
    'step',
    'none:0.1,0.1',
    'stepwise:0.002',
    'stepwise:0.002,',
    'stepwise:0.2,0.1',
    'stepwise:a,b',
    'equal:1:2',
    'equal:-0.1,0',
  ])('%j is refused by its value', (text) => {
    expect(() => parseMutation(text)).toThrow(`--mutation ${text}:`);
  });
});
