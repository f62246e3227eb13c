/**
 * Runs command lines one after another in one process, so that a test with many of them loads the program once.
 * Takes `{ args }` as messages and answers `{ code, out, err }`.
 */
import 'reflect-metadata';
import { run } from '../../dist/bin/run.js';

/** What is written to a stream until `restore` is called. */
function capture(stream) {
  const { write } = stream;
  let text = '';
  stream.write = (chunk) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  };
  return () => {
    stream.write = write;
    return text;
  };
}

process.on('message', async ({ args }) => {
  const [out, err] = [capture(process.stdout), capture(process.stderr)];
  process.exitCode = undefined;
  const code = await run([process.execPath, 'homeward', ...args]);
  const answer = { code: code ?? process.exitCode ?? 0, out: out(), err: err() };
  process.exitCode = undefined;
  process.send(answer);
});
process.on('disconnect', () => process.exit());
