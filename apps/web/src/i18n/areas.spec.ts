import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeFiles, usedNamespaces } from '../testing/used-words';
import { AREAS } from './areas';

const source = join(import.meta.dirname, '..');
const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
const first = namesIn(join(import.meta.dirname, 'zh/first'));
const later = namesIn(join(import.meta.dirname, 'zh'));
const usedLater = (file: string): string[] =>
  [...usedNamespaces(file)].filter((name) => later.includes(name)).sort();

describe('the words that are loaded with a page', () => {
  it.each(routeFiles(source))('%s are those that its code shows', (folder, file) => {
    expect([...(AREAS[folder] ?? [])].sort()).toEqual(usedLater(file));
  });

  it('are not needed by what stands around every page', () => {
    expect(usedLater(join(source, 'app/app.tsx'))).toEqual([]);
    expect([...usedNamespaces(join(source, 'app/app.tsx'))]).toContain('nav');
  });

  it('belong to folders that are there, and are all loaded by some page', () => {
    const folders = routeFiles(source).map(([folder]) => folder);
    expect(Object.keys(AREAS).filter((folder) => !folders.includes(folder))).toEqual([]);
    expect([...new Set(Object.values(AREAS).flat())].sort()).toEqual([...later].sort());
  });

  it('stand in the same files in both languages', () => {
    expect(namesIn(join(import.meta.dirname, 'en/first'))).toEqual(first);
    expect(namesIn(join(import.meta.dirname, 'en'))).toEqual(later);
  });
});
