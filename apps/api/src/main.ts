import 'reflect-metadata';
import { loadServerConfig, stopWithParent } from '@homeward/platform';
import { createApp } from './create-app.js';

try {
  const config = loadServerConfig();
  stopWithParent();
  const app = await createApp(config);
  await app.listen(config.port, config.host);
} catch (error) {
  process.stderr.write(`The API did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
