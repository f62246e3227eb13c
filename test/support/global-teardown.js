import { rmSync } from 'node:fs';

export default async function teardown() {
  const { server, dataDir } = globalThis.__homewardTest;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
