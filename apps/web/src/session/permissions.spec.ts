import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
/** They say what a role is, not what it may do. */
const ABOUT_ROLES = new Set(['pages/accounts/create-account.tsx', 'pages/home/home-page.tsx']);
const ROLE =
  /['"](technician|analyst|lab_lead|investigator|coordinator|auditor|security_admin|system_admin)['"]/;

describe('the pages', () => {
  it('ask for permissions and steps, and name no role', () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/^(api|testing)\//.test(file) && !file.includes('.spec.'),
    );
    expect(files.length).toBeGreaterThan(100);
    const naming = files.filter((file) => ROLE.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(naming.filter((file) => !ABOUT_ROLES.has(file))).toEqual([]);
  });
});
