import 'reflect-metadata';
import { DATABASE_WAIT_SECONDS, loadConfig, stopWithParent } from '@homeward/platform';
import { createApp } from './create-app.js';

try {
  const config = loadConfig({ DATABASE_WAIT_SECONDS: String(DATABASE_WAIT_SECONDS), ...process.env });
  stopWithParent();
  const app = await createApp(config);
  await app.listen(config.port);
} catch (error) {
  process.stderr.write(`The API did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
