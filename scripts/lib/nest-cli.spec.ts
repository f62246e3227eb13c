import { describe, expect, it } from 'vitest';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;

interface Project {
  readonly type: 'application' | 'library';
  readonly root: string;
  readonly sourceRoot: string;
  readonly entryFile: string;
}

const { projects } = JSON.parse(readFileSync(join(ROOT, 'nest-cli.json'), 'utf8')) as {
  projects: Record<string, Project>;
};
/** Applications that Nest runs; the pages are Vite's. */
const applications = readdirSync(join(ROOT, 'apps')).filter((name) => name !== 'web');

describe('nest-cli.json', () => {
  it('lists every application and library, with the folder where it is', () => {
    expect(Object.keys(projects).sort()).toEqual(
      [...applications, ...readdirSync(join(ROOT, 'libs'))].sort(),
    );
    for (const [name, project] of Object.entries(projects)) {
      expect([name, project.root]).toEqual([name, `${project.type === 'library' ? 'libs' : 'apps'}/${name}`]);
      const entry =
        project.type === 'library' ? join(project.sourceRoot, project.entryFile) : project.entryFile;
      expect([name, existsSync(join(ROOT, `${entry}.ts`))]).toEqual([name, true]);
    }
  });
});
