import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const FOLDER = 'node_modules/.cache/homeward';

/**
 * @nestjs/throttler is CommonJS and Nest is ESM: Node loads that (since 20.19), Jest does not before Node 24.9. So the
 * tests take it as one ESM file, made here from the same package.
 */
export async function throttlerForJest() {
  mkdirSync(FOLDER, { recursive: true });
  const entry = `${FOLDER}/throttler-entry.mjs`;
  writeFileSync(entry, `export { minutes, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';\n`);
  const external = [/^@nestjs\/(common|core)$/, 'node:crypto', 'async_hooks', 'net'];
  await build({
    input: entry,
    platform: 'node',
    plugins: [esmExternalRequirePlugin({ external })],
    output: { format: 'esm', file: `${FOLDER}/throttler.mjs` },
  });
}
