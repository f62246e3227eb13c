import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json and fixtures/. @throws Error when no folder above this file does */
export function programRoot(): string {
  const from = import.meta.dirname;
  let folder = from;
  while (!(existsSync(join(folder, 'fixtures')) && existsSync(join(folder, 'package.json')))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json with fixtures/ above ${from}`);
    folder = parent;
  }
  return folder;
}
