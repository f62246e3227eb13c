// @ts-check
/** Loaded first into a program (`node --import`): when it is told to stop it says which CommonJS files it has loaded. */
import { createRequire } from 'node:module';

const { cache } = createRequire(import.meta.url);
process.once('SIGTERM', () => process.stderr.write(`${JSON.stringify({ loaded: Object.keys(cache) })}\n`));
