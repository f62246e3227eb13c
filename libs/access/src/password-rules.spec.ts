import { describe, expect, it } from 'vitest';
import { newOneTimePassword } from './one-time-password.js';
import { weaknessOf } from './password-rules.js';

const owner = { username: 'li.xiuying', displayName: '采集员 李秀英' };

describe('a password', () => {
  it.each([
    ['a1B2c3d4e5f', 'short'],
    ['x'.repeat(201), 'long'],
    ['homeward-demo', 'demonstration'],
    ['HomeWard-Demo', 'demonstration'],
    ['aaaaaaaaaaaa', 'repeat'],
    ['哈哈哈哈哈哈哈哈哈哈哈哈', 'repeat'],
    ['abcabcabcabcabc', 'repeat'],
    ['P@ssw0rdP@ssw0rd', 'repeat'],
    ['abcdefghijklmn', 'pattern'],
    ['qwertyuiop12', 'pattern'],
    ['20261129000000', 'pattern'],
    ['iloveyou12345', 'common'],
    ['Password2026!', 'common'],
    ['woaini1314520', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['li.xiuying2026', 'name'],
    ['LiXiuying1980', 'name'],
    ['gniyuixil.gniyuix', 'name'],
    ['homewardhomeward', 'name'],
    ['Homeward-2026!', 'name'],
    ['归家归家归家归家归家归家', 'name'],
    ['李秀英李秀英李秀英李秀英', 'name'],
  ])('%s is refused: %s', (password, weakness) => {
    expect(weaknessOf(password, owner)).toBe(weakness);
  });

  it.each(['correct horse battery', '今天天气很好我们去公园散步', 'vT9#qLm2!xRw', 'drei Elche im Schnee'])(
    '%s is accepted',
    (password) => expect(weaknessOf(password, owner)).toBeNull(),
  );

  it('is strong and different each time if made for one use', () => {
    const made = Array.from({ length: 50 }, newOneTimePassword);
    expect(new Set(made).size).toBe(50);
    for (const each of made) expect([each, weaknessOf(each, owner)]).toEqual([each, null]);
  });
});
