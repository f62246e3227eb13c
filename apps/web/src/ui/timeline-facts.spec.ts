import { describe, expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import { factsOf } from './timeline-facts';

/** Shows which words are asked for. */
const t = ((key: string) => `<${key}>`) as unknown as TFunction;
const entry = (kind: string, data: Record<string, unknown>) => ({
  at: '2026-01-02T03:04:05Z',
  kind,
  who: null,
  data,
});

describe('the facts of a timeline entry', () => {
  it('name the kind of a message, a consent and a donor by its words', () => {
    const words = (kind: string, value: string) =>
      factsOf(entry(kind, { kind: value }), t, 'zh').split(' ')[1];
    expect(words('message.posted', 'hit.notified')).toBe('<messages:kind.hit.notified>');
    expect(words('consent.recorded', 'own_consent')).toBe('<enum:consentKind.own_consent>');
    expect(words('donor.registered', 'relative')).toBe('<enum:donorKind.relative>');
  });

  it('round numbers that are measured, and no count', () => {
    expect(factsOf(entry('hit.raised', { log10Lr: -11.392838, loci: 1023 }), t, 'zh')).toBe(
      '<timeline:field.log10Lr> −11.4 · <timeline:field.loci> 1023',
    );
  });

  it('leave out ids, hashes and nested data', () => {
    const id = '0198c2d0-0000-7000-8000-000000000000';
    expect(factsOf(entry('hit.raised', { caseId: id, sha256: 'ab', nested: {}, empty: '' }), t, 'zh')).toBe(
      '',
    );
  });

  it('of a correction say what each field was and is', () => {
    const data = {
      before: { missingSince: '2018-03-04', urgent: false, relation: 'mother', birthYear: 1990 },
      after: { missingSince: '2018-03-05', urgent: true, relation: 'maternal_aunt', birthYear: null },
      relation: 'maternal_aunt',
      reason: '写错了',
    };
    expect(factsOf(entry('case.corrected', data), t, 'zh').split(' · ')).toEqual([
      '<timeline:field.missingSince> 2018-03-04 → 2018-03-05',
      '<timeline:field.urgent> – → ✓',
      '<timeline:field.relation> <enum:relation.mother> → <enum:relation.maternal_aunt>',
      '<timeline:field.birthYear> 1990 → –',
      '<timeline:field.reason> 写错了',
    ]);
  });

  it('write days in the form of the reader', () => {
    const consent = entry('consent.recorded', { givenOn: '2026-11-02' });
    expect(factsOf(consent, t, 'zh')).toBe('<timeline:field.givenOn> 2026-11-02');
    expect(factsOf(consent, t, 'en')).toBe('<timeline:field.givenOn> 2 Nov 2026');
  });

  it('label the code of an opinion as a conclusion, and other codes as codes', () => {
    expect(factsOf(entry('review.opinion', { code: 'C1' }), t, 'zh')).toBe(
      '<timeline:field.conclusion> <enum:opinion.C1>',
    );
    expect(factsOf(entry('donor.registered', { code: 'P-1' }), t, 'zh')).toBe('<timeline:field.code> P-1');
  });
});
