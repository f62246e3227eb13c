import { Coverage } from '@homeward/searching';
import { Proof } from '@homeward/searching/worker';
import { Db, systemActor, type Config } from '@homeward/platform';
import { openContext } from './context.js';

/** Whether every family was compared with every person; with `prove` the rows of the index are compared first. */
export async function coverage(config: Config, prove: boolean) {
  const context = await openContext(config);
  try {
    const mended = prove ? await context.get(Proof).mendAll() : null;
    const state = await context.get(Db).run(systemActor, (tx) => context.get(Coverage).state(tx));
    return { ...state, ...mended };
  } finally {
    await context.close();
  }
}
