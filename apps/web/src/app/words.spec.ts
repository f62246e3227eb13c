import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { KINDS_EN, KINDS_ZH, STATES_EN, STATES_ZH } from '@homeward/rules';
import * as wire from '../api/schema';
import { STATUS_COLORS } from '../ui/status-colors';

type Words = { [key: string]: string | Words };

const source = join(import.meta.dirname, '..');

function flatten(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** English counts in two forms, Chinese in one. */
const singular = (key: string) => key.replace(/_(one|other)$/, '');

const SHARED: Readonly<Record<string, Words>> = {
  zh: { 'status:': STATES_ZH, 'enum:': KINDS_ZH },
  en: { 'status:': STATES_EN, 'enum:': KINDS_EN },
};

function load(language: string): Map<string, string> {
  const shared = Object.entries(SHARED[language]!).flatMap(([prefix, words]) =>
    flatten(words as Words, prefix),
  );
  return new Map([...shared, ...ownWords(language)]);
}

/** Words of the pages alone. */
function ownWords(language: string): Map<string, string> {
  const folder = join(source, 'i18n', language);
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) =>
        flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Words).map(
          ([key, text]): [string, string] => [`${basename(file, '.json')}:${singular(key)}`, text],
        ),
      ),
  );
}

function usedKeys(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    return [...text.matchAll(/['"`]([a-z][A-Za-z]*:[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)['"`]/g)]
      .map(([, key]) => key!)
      .filter((key) => namespaces.has(key.split(':')[0]!));
  });
}

const zh = load('zh');
const en = load('en');
const namespaces = new Set([...zh.keys()].map((key) => key.split(':')[0]!));

describe('the words of the interface', () => {
  it('exist in both languages', () => {
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.spec\.|schema\.ts$/.test(file),
    );
    const text = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
    const all = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, found]) => found!));
    const whole = all(/['"`]([A-Za-z][\w.:-]*)['"`]/g);
    // Keys that are put together: what stands before, between and after the parts that vary.
    const heads = [...all(/`([\w.:-]{2,})\$\{/g)];
    const middles = [...all(/\}([:.][\w.:-]{3,})\$\{/g)];
    const tails = [...all(/\}([\w.:-]{3,})`/g)];
    const prefixes = [...whole].filter((literal) => literal.includes(':')).map((literal) => `${literal}.`);
    const isUsed = (key: string): boolean => {
      const short = key.slice(key.indexOf(':') + 1);
      return (
        [key, short].some((one) => whole.has(one) || heads.some((head) => one.startsWith(head))) ||
        prefixes.some((prefix) => key.startsWith(prefix)) ||
        middles.some((middle) => key.includes(middle)) ||
        tails.some((tail) => key.endsWith(tail))
      );
    };
    const own = ['zh', 'en'].flatMap((language) => [...ownWords(language).keys()]);
    expect(own.length).toBeGreaterThan(1500);
    expect(own.filter((key) => !isUsed(key))).toEqual([]);
    expect(isUsed('accounts:nowhere')).toBe(false);
  });

  it('are not written again where server and pages share them', () => {
    for (const language of ['zh', 'en']) {
      const own = ownWords(language);
      const shared = Object.entries(SHARED[language]!).flatMap(([prefix, words]) =>
        flatten(words as Words, prefix).map(([key]) => key),
      );
      expect(shared.length).toBeGreaterThan(90);
      expect(shared.filter((key) => own.has(key))).toEqual([]);
    }
  });

  it('are never empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same parameters in both languages', () => {
    const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
    const differing = [...zh].filter(
      ([key, text]) => parameters(text).join() !== parameters(en.get(key) ?? text).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('cover every key that the code uses', () => {
    // A prefix such as `enum:sex` is completed by the values of an enumeration.
    const known = (key: string) => zh.has(key) || [...zh.keys()].some((full) => full.startsWith(`${key}.`));
    expect(usedKeys().filter((key) => !known(key))).toEqual([]);
  });

  it.each([
    ['role', wire.roleValues],
    ['sex', wire.sexValues],
    ['relation', wire.relationValues],
    ['drawnRole', wire.drawnRoleValues],
    ['category', wire.categoryValues],
    ['material', wire.materialValues],
    ['consentKind', wire.consentKindValues],
    ['duplicateChoice', wire.duplicateChoiceValues],
    ['condition', wire.conditionValues],
    ['sampleKind', wire.sampleKindValues],
    ['findingDecision', wire.findingDecisionValues],
    ['opinion', wire.opinionCodeValues],
    ['outcome', wire.taskOutcomeValues],
    ['wish', wire.personWishValues],
    ['worklist', wire.worklistKindValues],
  ] as [string, readonly string[]][])('label every %s', (name, values) => {
    expect(values.filter((value) => !zh.has(`enum:${name}.${value}`))).toEqual([]);
  });

  it('label every state', () => {
    const states = Object.entries(STATUS_COLORS).flatMap(([kind, colors]) =>
      Object.keys(colors).map((state) => `status:${kind}.${state}`),
    );
    expect(states.filter((key) => !zh.has(key))).toEqual([]);
  });
});
