// @ts-check
/** npm run openapi: writes openapi.json from the controllers. `--check` fails when it differs from the committed one. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, root, stop } from './lib/prepare.js';

checkNode();
await install(() => {});
await build(() => {}, { web: false });

const { startEmbeddedPostgres } = await import('./lib/embedded-postgres.js');
const folder = mkdtempSync(join(tmpdir(), 'homeward-openapi-'));
// As root the server runs under another account, which must reach its data.
chmodSync(folder, 0o711);
const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
let text;
try {
  const { loadConfig, migrate } = await import('../dist/libs/platform/src/index.js');
  const { createApp } = await import('../dist/apps/api/src/create-app.js');
  const { openApiDocument } = await import('../dist/apps/api/src/openapi.js');
  await migrate(server.url('postgres'));
  const app = await createApp(
    loadConfig({ DATABASE_URL: server.url('postgres'), HOMEWARD_DATA_DIR: folder, LOG_LEVEL: 'error' }),
  );
  await app.init();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  text = `${JSON.stringify(openApiDocument(app, version), null, 2)}\n`;
  await app.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

const file = join(root, 'openapi.json');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text)
  stop('openapi.json is not what the controllers say; run npm run openapi and commit it.');
process.exit(0);
