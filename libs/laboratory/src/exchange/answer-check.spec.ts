import { describe, expect, it } from 'vitest';
import { checkAnswer } from './answer-check.js';
import { ANSWER_FIELDS, type AnswerField, type AnswerRecord } from './formats/exchange-format.js';

const sent = new Set(['EX4K0Z7QW2MA']);
const TODAY = '2026-03-05';
const GOOD = {
  identifier: 'EX4K0Z7QW2MA',
  result: 'match',
  reference: 'N-7',
  remark: '',
  answeredOn: '2026-03-01',
};

function record(more: Partial<Record<AnswerField, string>> = {}): AnswerRecord {
  const values = { ...GOOD, ...more };
  const cells = ANSWER_FIELDS.map((field) => [field, { column: `the ${field}`, value: values[field] }]);
  return { row: 7, cells: Object.fromEntries(cells) as AnswerRecord['cells'] };
}

describe('an answer', () => {
  it.each([
    ['match', 'match'],
    ['No_Match', 'no_match'],
    ['疑似比中', 'possible_match'],
    ['ＭＡＴＣＨ', 'match'],
  ])('may say %s', (text, result) => {
    expect(checkAnswer(record({ result: text }), sent, TODAY)).toMatchObject({ row: 7, result });
  });

  it('finds an identifier in small letters, and a day with a time', () => {
    const checked = checkAnswer(
      record({ identifier: 'ex4k0z7qw2ma ', answeredOn: '2026/3/1 08:00' }),
      sent,
      TODAY,
    );
    expect(checked).toMatchObject({ identifier: 'EX4K0Z7QW2MA', answeredOn: '2026-03-01' });
  });

  it.each<[string, Partial<Record<AnswerField, string>>, AnswerField]>([
    ['no identifier', { identifier: '' }, 'identifier'],
    ['an identifier that was not sent', { identifier: 'EX000000000K' }, 'identifier'],
    ['a result that is none', { result: 'perhaps' }, 'result'],
    ['no result', { result: '' }, 'result'],
    ['a long reference', { reference: 'x'.repeat(101) }, 'reference'],
    ['a long remark', { remark: 'x'.repeat(501) }, 'remark'],
    ['a day that the calendar does not have', { answeredOn: '2026-02-30' }, 'answeredOn'],
    ['a day to come', { answeredOn: '2026-03-06' }, 'answeredOn'],
    ['a number of a spreadsheet for a day', { answeredOn: '45538' }, 'answeredOn'],
  ])('with %s is refused with the cell', (_, values, field) => {
    expect(checkAnswer(record(values), sent, TODAY)).toMatchObject({
      ...{ row: 7, column: `the ${field}`, value: values[field]!.slice(0, 200) },
      why: { zh: expect.any(String), en: expect.any(String) },
    });
  });
});
