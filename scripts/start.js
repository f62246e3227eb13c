// @ts-check
/** npm start: from a bare clone to a running Homeward. Ctrl-C stops everything; the second start takes seconds. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, checkNode, install, root, stop } from './lib/prepare.js';

const RESTART_DELAY_MS = 1_000;
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const cli = join(root, 'dist/apps/cli/src/main.js');

checkNode();
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT=${process.env.PORT} is not a port number.`);
const dataDir = resolve(process.env.HOMEWARD_DATA_DIR ?? join(root, '.data'));
const running = join(dataDir, 'running.json');
refuseSecondStart();
await refuseUsedPort();

install(say);
build(say);

const { PlainError, ensureDatabase, startEmbeddedPostgres } = await import('./lib/embedded-postgres.js');
mkdirSync(join(dataDir, 'logs'), { recursive: true });
/** @type {{ stop: () => Promise<void>, url: (name: string) => string } | null} */
let embedded = null;
/** @type {Map<string, import('node:child_process').ChildProcess>} */
const children = new Map();
let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void shutDown(0));

try {
  await start();
} catch (error) {
  if (stopping) await sleep(60_000);
  const text =
    error instanceof PlainError ? error.message : error instanceof Error ? error.stack : String(error);
  if (text) process.stderr.write(`homeward: ${text}\n`);
  await shutDown(1);
}

async function start() {
  const given = process.env.DATABASE_URL;
  if (!given) {
    say('starting the embedded PostgreSQL …');
    embedded = await startEmbeddedPostgres({ dataDir });
  }
  const databaseUrl = given ?? /** @type {any} */ (embedded).url('homeward');
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), HOMEWARD_DATA_DIR: dataDir };

  if (embedded && !(await databaseExists(embedded.url('postgres')))) await firstRun(embedded, env);
  else await finishes([cli, 'setup'], env);
  writeFileSync(running, JSON.stringify({ pid: process.pid, port, databaseUrl }), { mode: 0o600 });

  supervise('worker', join(root, 'dist/apps/worker/src/main.js'), env);
  supervise('api', join(root, 'dist/apps/api/src/main.js'), env);
  await answersHealth();
  await finishes([cli, 'status'], env);
  say(`\nHomeward runs at http://127.0.0.1:${port}  (logs in ${join(dataDir, 'logs')}; Ctrl-C stops it)`);
}

/** The demonstration is loaded into a database of another name, which gets its own name only when it is whole. */
async function firstRun(server, env) {
  const { default: pg } = await import('pg');
  const loading = 'homeward_loading';
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${loading} WITH (FORCE)`);
  await ensureDatabase(server.url('postgres'), loading);
  await finishes([cli, 'setup'], { ...env, DATABASE_URL: server.url(loading) });
  await client.query(`ALTER DATABASE ${loading} RENAME TO homeward`);
  await client.end();
}

async function databaseExists(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'homeward'");
  await client.end();
  return found.rowCount === 1;
}

/** Runs one of our programs to its end. */
function finishes(args, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    children.set('cli', child);
    child.once('exit', (code) => {
      children.delete('cli');
      if (code === 0) done(undefined);
      // The program has said why; a killed one could not.
      else fail(new PlainError(code === null ? `homeward ${args[1]} was killed.` : ''));
    });
  });
}

/** Keeps one program running: a process that dies is started again, and finds its work where it was. */
function supervise(name, file, env) {
  const log = openSync(join(dataDir, 'logs', `${name}.log`), 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    stdio: ['ignore', log, log, 'ipc'],
    env,
  });
  children.set(name, child);
  child.once('exit', (code) => {
    children.delete(name);
    if (stopping) return;
    process.stderr.write(
      `homeward: the ${name} ended (${code ?? 'killed'}) and is started again; see ${name}.log\n`,
    );
    setTimeout(() => stopping || supervise(name, file, env), RESTART_DELAY_MS);
  });
}

async function answersHealth() {
  for (let waited = 0; waited < 60_000; waited += 100) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new PlainError(`The API did not answer within a minute; see ${join(dataDir, 'logs', 'api.log')}.`);
}

async function shutDown(code) {
  if (stopping) return;
  stopping = true;
  const ends = [...children.values()].map(
    (child) => new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(0))),
  );
  for (const child of children.values()) child.kill('SIGTERM');
  await Promise.race([Promise.all(ends), sleep(15_000)]);
  for (const child of children.values()) child.kill('SIGKILL');
  await embedded?.stop();
  rmSync(running, { force: true });
  process.exit(code);
}

function refuseSecondStart() {
  if (!existsSync(running)) return;
  try {
    const { pid, port: used } = JSON.parse(readFileSync(running, 'utf8'));
    process.kill(pid, 0);
    if (pid !== process.pid) stop(`already running at http://127.0.0.1:${used} (process ${pid}).`);
  } catch {
    rmSync(running, { force: true });
  }
}

function refuseUsedPort() {
  return new Promise((free) => {
    const probe = createServer();
    probe.once('error', (error) =>
      stop(
        `port ${port} cannot be used (${/** @type {any} */ (error).code}); choose another: PORT=3001 npm start`,
      ),
    );
    probe.listen(port, '0.0.0.0', () => probe.close(() => free(undefined)));
  });
}
