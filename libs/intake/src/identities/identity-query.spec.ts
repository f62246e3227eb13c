import { describe, expect, it } from 'vitest';
import { identifierKindsOf } from './identity-query.js';

describe('a search text', () => {
  it.each([
    ['D-000123', []],
    ['p-0001', []],
    ['123', []],
    ['2026-TJ-00012', []],
    ['2026-tj', []],
    ['', []],
    ['李秀英', ['name']],
    ['John Smith', ['name']],
    ['阿卜杜·买买提', ['name']],
    ['138 0000 1234', ['phone', 'id_number']],
    ['+86 138-0000-1234', ['phone', 'id_number']],
    ['11010519491231002x', ['id_number']],
    ['１１０１０５１９４９１２３１００２Ｘ', ['id_number']],
    ['110105491231002', ['id_number']],
    ['E12345678', ['id_number']],
  ])('%s is looked up as %j', (text, namings) => {
    expect(identifierKindsOf(text)).toEqual(namings);
  });
});
