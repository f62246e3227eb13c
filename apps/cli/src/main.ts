import 'reflect-metadata';
import { run } from './run.js';

/** For what is still to be written. */
const END_MS = 2_000;

const code = await run(process.argv);
if (code !== undefined) {
  process.exitCode = code;
  // A connection or thread that was left open must not keep a failed command from ending.
  setTimeout(() => process.exit(), END_MS).unref();
}
