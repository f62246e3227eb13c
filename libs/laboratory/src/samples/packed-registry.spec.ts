import { newId } from '@homeward/platform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedRegistry } from './packed-registry.js';
import type { RegisteredSpecimen } from './registry.js';

const specimen = fc.record<RegisteredSpecimen>({
  specimenId: fc.option(fc.uuid()),
  donorId: fc.option(fc.uuid()),
  status: fc.constantFrom('received', 'typed', 'rejected', null),
  donorSex: fc.constantFrom('male', 'female', 'unknown', null),
});

it('gives what was put in, the last one under each barcode', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^HS[0-3]{1,2}$/), specimen)), (entries) => {
      const packed = new PackedRegistry();
      for (const [barcode, one] of entries) packed.add(barcode, one);
      for (const [barcode, one] of new Map(entries)) expect(packed.get(barcode)).toEqual(one);
      expect(packed.get('HS9')).toBeUndefined();
    }),
  );
});

it('holds more than a block of them', () => {
  const packed = new PackedRegistry();
  const all = Array.from({ length: 3000 }, (_, i) => ({
    ...{ specimenId: newId(), donorId: newId(), donorSex: 'female' as const },
    status: i % 2 === 0 ? ('received' as const) : null,
  }));
  all.forEach((one, i) => packed.add(`HS${i}`, one));
  expect(all.every((one, i) => packed.get(`HS${i}`)?.donorId === one.donorId)).toBe(true);
  expect(packed.get('HS2999')).toEqual(all[2999]);
});

it('takes no other ids', () => {
  const wrong = { specimenId: 'S1', donorId: null, status: null, donorSex: null };
  expect(() => new PackedRegistry().add('HS1', wrong)).toThrow('"S1" is no id');
});
