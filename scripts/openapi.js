// @ts-check
/**
 * npm run openapi: writes openapi.json from the controllers, and from it the types of the pages. `--check` fails when
 * either differs from the committed one.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const { loadConfig } = await import('../dist/libs/platform/src/index.js');
  const { migrate } = await import('../dist/libs/schema/src/index.js');
  const { createApp } = await import('../dist/apps/api/src/create-app.js');
  const { openApiDocument } = await import('../dist/apps/api/src/openapi/document.js');
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

/**
 * The types that the pages are checked against: every schema under its own name, every enumeration also as a list. A
 * refusal is one type for all operations (`Problem`); what each may refuse, and the examples, are left to the document.
 */
const answered = JSON.parse(text);
for (const operations of Object.values(answered.paths))
  for (const { requestBody, responses } of Object.values(operations)) {
    for (const status of Object.keys(responses)) if (Number(status) >= 400) delete responses[status];
    for (const { content = {} } of [requestBody ?? {}, ...Object.values(responses)])
      for (const media of Object.values(content)) delete media.example;
  }
const { astToString, default: openapiTypes } = await import('openapi-typescript');
const nodes = await openapiTypes(JSON.stringify(answered), {
  arrayLength: true,
  defaultNonNullable: false,
  enumValues: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  rootTypesKeepCasing: true,
});
const types = `// Written by npm run openapi from openapi.json; do not edit.\n${astToString(nodes)}`;

for (const [name, content] of [
  ['openapi.json', text],
  ['apps/web/src/api/schema.ts', types],
]) {
  const file = join(root, name);
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== content)
    stop(`${name} is not what the controllers say; run npm run openapi and commit it.`);
}
process.exit(0);
