import { describe, expect, it } from '@jest/globals';
import { ScanBuffer } from './scan-buffer';

function type(text: string, gap: number): string | null {
  const buffer = new ScanBuffer();
  let at = 1000;
  for (const character of text) buffer.key(character, (at += gap));
  return buffer.enter(at + gap);
}

describe('a burst of keys', () => {
  it('that ends in Enter is a barcode', () => {
    expect(type('HS0000001AX', 8)).toBe('HS0000001AX');
  });
  it('typed by hand is none', () => {
    expect(type('HS0000001AX', 120)).toBeNull();
  });
  it('that is no label is none', () => {
    expect(type('hello world', 8)).toBeNull();
  });
  it('starts anew after a pause', () => {
    const buffer = new ScanBuffer();
    buffer.key('X', 0);
    expect(buffer.key('H', 500)).toBe(true);
    let at = 500;
    for (const character of 'S0000001AX') buffer.key(character, (at += 5));
    expect(buffer.enter(at + 5)).toBe('HS0000001AX');
  });
});
