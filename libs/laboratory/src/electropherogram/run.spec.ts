import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRun, writeAbif } from '../../../../test/support/abif-writer.js';
import { DomainError } from '@homeward/platform/pure';
import { AbifFile } from './abif.js';
import { readRun } from './run.js';
import { SIZE_STANDARDS } from './size-standards.js';

const LIZ_600 = SIZE_STANDARDS[0]!.fragments;
const peaks = [{ channel: 5, size: 250, height: 1500 }];
const file = drawRun({ sampleName: 'HS0000012K', plate: 'P-7', well: 'C04', fragments: LIZ_600, peaks });

describe('a file of an instrument', () => {
  it('says whose injection it is, where it stood and when it ran', () => {
    const run = readRun(file);
    expect(run).toMatchObject({
      sampleName: 'HS0000012K',
      plate: 'P-7',
      well: 'C04',
      capillary: 1,
      startedAt: '2026-03-05T15:41:03',
      sizeStandard: 'GS600LIZ',
      kind: 'analysed',
    });
  });

  it('has the size standard in the fifth dye of six, which is no channel of the kit', () => {
    const run = readRun(file);
    expect(run.standard.name).toBe('LIZ');
    expect(run.traces.map(({ name }) => name)).toEqual(['6-FAM', 'VIC', 'NED', 'TAZ', 'SID']);
  });

  it('is read from the directory before the sealing, as the 3500 leaves it', () => {
    const sealed = drawRun({ sampleName: 'HS0000012K', fragments: LIZ_600, peaks, sealed: true });
    expect(AbifFile.read(sealed).isSealed('DATA', 9)).toBe(true);
    const [open, closed] = [readRun(file), readRun(sealed)];
    expect(closed.traces.map(({ points }) => [...points])).toEqual(
      open.traces.map(({ points }) => [...points]),
    );
    expect(closed.traces.map(({ name }) => name)).toEqual(open.traces.map(({ name }) => name));
  });

  it('takes the raw traces when no analysed ones are there, and says so', () => {
    const values = Array.from({ length: 300 }, () => 1);
    const raw = writeAbif(
      [1, 2, 3, 4].map((number) => ({ name: 'DATA', number, value: { type: 'short', values } }) as const),
    );
    expect(readRun(raw).kind).toBe('raw');
  });

  it('reads Chinese names in UTF-8 and in GB18030', () => {
    const gb = Buffer.from([0xd1, 0xf9, 0xb1, 0xbe]);
    const tags = [{ name: 'SpNm', number: 1, value: { type: 'char', text: gb.toString('latin1') } } as const];
    const bytes = writeAbif(tags);
    // The writer writes UTF-8; the same place with the bytes of an older system:
    const utf8 = Buffer.from(gb.toString('latin1'));
    const at = bytes.indexOf(utf8);
    const older = Buffer.concat([bytes]);
    older.fill(0, at, at + utf8.length);
    gb.copy(older, at);
    expect(AbifFile.read(older).text('SpNm')).toBe('样本');
  });
});

describe('damage', () => {
  const refused = (bytes: Uint8Array) => {
    try {
      readRun(bytes);
      return null;
    } catch (error) {
      return error;
    }
  };

  it('names what the file is when it is none', () => {
    expect(refused(Buffer.from('Sample Name\tMarker'))).toMatchObject({
      code: 'laboratory.electropherogram_not_recognised',
      value: 'Samp',
    });
    expect(refused(Buffer.alloc(0))).toMatchObject({ code: 'laboratory.electropherogram_not_recognised' });
  });

  it('names the item that lies outside of the file', () => {
    const broken = Buffer.from(file);
    const directory = broken.readUInt32BE(26);
    broken.writeUInt32BE(broken.length - 10, directory + 20);
    expect(refused(broken)).toMatchObject({
      code: 'laboratory.electropherogram_damaged',
      field: 'DATA 9',
      value: broken.length - 10,
    });
  });

  it('names what is missing', () => {
    const without = writeAbif([{ name: 'SpNm', number: 1, value: { type: 'pString', text: 'A' } }]);
    expect(refused(without)).toMatchObject({
      code: 'laboratory.electropherogram_incomplete',
      field: 'DATA',
    });
  });

  it('of any kind gives a run or a named refusal, never anything else', () => {
    const small = drawRun({ sampleName: 'HS0000012K', fragments: LIZ_600, peaks, sealed: true });
    const start = small.readUInt32BE(26);
    const inDirectory = fc.integer({ min: start, max: small.length - 1 });
    const place = fc.oneof(fc.integer({ min: 0, max: 33 }), inDirectory, fc.nat(small.length - 1));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(small.length), { nil: undefined }),
        (flips, end) => {
          const broken = Buffer.from(small.subarray(0, end));
          for (const [at, byte] of flips) if (at < broken.length) broken[at] = byte;
          const error = refused(broken);
          if (error !== null) expect(error).toBeInstanceOf(DomainError);
        },
      ),
      { numRuns: 300 },
    );
  });
});
