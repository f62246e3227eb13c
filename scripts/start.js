// @ts-check
/** npm start: from a bare clone to a running Homeward. Ctrl-C stops everything; the second start takes seconds. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  NotPrepared,
  buildServer,
  buildWeb,
  checkNode,
  install,
  orStop,
  preparing,
  root,
  stop,
} from './lib/prepare.js';
import { takeStartLock } from './lib/start-lock.js';
import { WORKER_FLAGS } from './lib/worker-flags.js';

const RESTART_DELAY_MS = 1_000;
/** How often the database is looked after, and how many restarts in a row it gets. */
const DATABASE_LOOK_MS = 500;
const DATABASE_RESTARTS = 5;
const DATABASE_CALM_MS = 60_000;
/** What a killed start left may hold the port for so long. */
const PORT_PATIENCE_MS = 10_000;
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const complain = (/** @type {string} */ line) => process.stderr.write(`homeward: ${line}\n`);
/** The one that has the program loaded also says what is in the database. */
const setup = [join(root, 'dist/bin/cli.js'), 'setup', '--status'];

checkNode();
const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT=${process.env.PORT} is not a port number.`);
const host = process.env.HOST || '127.0.0.1';
if (host !== 'localhost' && isIP(host) === 0)
  stop(
    `HOST=${host} is not an IP address of this machine or localhost; 127.0.0.1 is this machine alone, 0.0.0.0 every network it is in.`,
  );
const mode = process.env.HOMEWARD_MODE || 'demonstration';
const dataDir = resolve(process.env.HOMEWARD_DATA_DIR || join(root, '.data'));
const running = join(dataDir, 'running.json');
/** Where it answers, seen from this machine. */
const address = `http://${{ '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (isIP(host) === 6 ? `[${host}]` : host)}:${port}`;

/** @type {{ stop: () => Promise<void>, url: (name: string) => string, pid: number, port: number } | null} */
let embedded = null;
/** @type {Promise<unknown> | null} */
let starting = null;
/** @type {Map<string, import('node:child_process').ChildProcess>} */
const children = new Map();
let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void shutDown(0));

const lock = takeLock();
await refuseOlderStart();
await refuseUsedPort();

await install(say);
await orStop(buildServer(say));
/** The pages are built in what the setting up of the database leaves of the machine. */
const pages = buildWeb(say, { meanwhile: true });
pages.catch(() => {});

const { PlainError, ensureDatabase, ensureServiceLogin, isRunning, startEmbeddedPostgres } =
  await import('./lib/embedded-postgres.js');
mkdirSync(join(dataDir, 'logs'), { recursive: true });

try {
  await start();
} catch (error) {
  // A stop on purpose needs no message; a signal may have arrived while nothing else could run.
  await sleep(100);
  if (stopping) await sleep(60_000);
  const text =
    error instanceof PlainError || error instanceof NotPrepared
      ? error.message
      : error instanceof Error
        ? error.stack
        : String(error);
  if (text) complain(text);
  await shutDown(1);
}

async function start() {
  const given = process.env.DATABASE_URL;
  /** @type {NodeJS.ProcessEnv} */
  const own = { ...process.env, HOST: host, PORT: String(port), HOMEWARD_DATA_DIR: dataDir };
  /** The owner's login makes and changes tables; the processes that run have one that owns nothing. */
  let ownerUrl = process.env.MIGRATION_DATABASE_URL || given;
  let databaseUrl = given;
  let setUp = false;
  if (!given) {
    say('starting the embedded PostgreSQL …');
    starting = startEmbeddedPostgres({ dataDir });
    embedded = await /** @type {Promise<NonNullable<typeof embedded>>} */ (starting);
    const loginUrl = await ensureServiceLogin(embedded.url('postgres'), dataDir);
    const exists = await databaseExists(embedded.url('postgres'));
    if (!exists) await firstRun(embedded, loginUrl, own);
    setUp = !exists;
    ownerUrl = embedded.url('homeward');
    databaseUrl = loginUrl('homeward');
    void lookAfterDatabase();
  }
  if (!setUp) await finishes(setup, { ...own, DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: ownerUrl });

  await pages;
  const env = { ...own, DATABASE_URL: databaseUrl };
  delete env.MIGRATION_DATABASE_URL;
  supervise('worker', [...WORKER_FLAGS, join(root, 'dist/bin/worker.js')], env);
  supervise('api', [join(root, 'dist/bin/api.js')], env);
  await answersHealth();
  // The last thing: who reads it finds a system that answers.
  writeFileSync(running, JSON.stringify({ pid: process.pid, host, port, mode, databaseUrl }), {
    mode: 0o600,
  });
  say(`\nHomeward runs at ${address}  (logs in ${join(dataDir, 'logs')}; Ctrl-C stops it)`);
  say(reach());
}

/** Who can reach it. */
function reach() {
  if (host === '0.0.0.0' || host === '::')
    return `It listens on every network of this machine (HOST=${host}), port ${port}.`;
  if (host === 'localhost' || host === '::1' || host.startsWith('127.'))
    return `It listens on this machine only (${host}); HOST names another address.`;
  return `It listens on ${host} only.`;
}

/** The demonstration is loaded into a database of another name, which gets its own name only when it is whole. */
async function firstRun(server, loginUrl, own) {
  const loading = 'homeward_loading';
  await onServer(server, `DROP DATABASE IF EXISTS ${loading} WITH (FORCE)`);
  await ensureDatabase(server.url('postgres'), loading);
  const urls = { DATABASE_URL: loginUrl(loading), MIGRATION_DATABASE_URL: server.url(loading) };
  // A database that a power cut left half loaded is loaded again; the renaming is written to the disk after everything before it.
  await onServer(server, `ALTER DATABASE ${loading} SET synchronous_commit = off`);
  await finishes(setup, { ...own, ...urls });
  await onServer(server, `ALTER DATABASE ${loading} RESET synchronous_commit`);
  await onServer(server, `ALTER DATABASE ${loading} RENAME TO homeward`);
}

async function databaseExists(url) {
  const found = await onServer({ url: () => url }, `SELECT 1 FROM pg_database WHERE datname = 'homeward'`);
  return found.rowCount === 1;
}

/** One statement on the server itself. */
async function onServer(server, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url('postgres') });
  // The server may be stopped meanwhile; the statement says so.
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Starts the embedded database again when it has ended: API and worker wait for it and go on. */
async function lookAfterDatabase() {
  let restarts = 0;
  let last = 0;
  while (!stopping) {
    await sleep(DATABASE_LOOK_MS);
    if (stopping || !embedded || isRunning(embedded.pid)) continue;
    restarts = Date.now() - last > DATABASE_CALM_MS ? 1 : restarts + 1;
    last = Date.now();
    if (restarts > DATABASE_RESTARTS) {
      complain(`the database ended ${restarts} times within minutes; see docs/operations.md.`);
      await shutDown(1);
      return;
    }
    complain('the database ended and is started again.');
    await restartDatabase();
  }
}

/** Its last processes may still be ending; then it is tried again. */
async function restartDatabase() {
  const { port: samePort } = /** @type {NonNullable<typeof embedded>} */ (embedded);
  for (const until = Date.now() + DATABASE_CALM_MS; !stopping; await sleep(500)) {
    try {
      starting = startEmbeddedPostgres({ dataDir, port: samePort });
      embedded = await /** @type {Promise<NonNullable<typeof embedded>>} */ (starting);
      return;
    } catch (error) {
      if (Date.now() < until) continue;
      complain(error instanceof Error ? error.message : String(error));
      await shutDown(1);
    }
  }
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
      else fail(new PlainError(code === null ? `homeward ${args[1]} was killed; start again.` : ''));
    });
  });
}

/** Keeps one program running: a process that dies is started again, and finds its work where it was. */
function supervise(name, args, env) {
  const log = openSync(join(dataDir, 'logs', `${name}.log`), 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    stdio: ['ignore', log, log, 'ipc'],
    env,
  });
  children.set(name, child);
  child.once('exit', (code) => {
    children.delete(name);
    if (stopping) return;
    complain(`the ${name} ended (${code ?? 'killed'}) and is started again; see ${name}.log`);
    setTimeout(() => stopping || supervise(name, args, env), RESTART_DELAY_MS);
  });
}

async function answersHealth() {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (await answers(address)) return;
    await sleep(100);
  }
  throw new PlainError(`The API did not answer within a minute; see ${join(dataDir, 'logs', 'api.log')}.`);
}

async function answers(/** @type {string} */ where) {
  try {
    return (await fetch(`${where}/api/v1/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function shutDown(code) {
  if (stopping) return;
  stopping = true;
  const ends = [...children.values()].map(
    (child) => new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(0))),
  );
  for (const child of [...children.values(), ...preparing]) child.kill('SIGTERM');
  await Promise.race([Promise.all(ends), sleep(15_000)]);
  for (const child of children.values()) child.kill('SIGKILL');
  // A database that is just starting is stopped as well.
  const started = await Promise.race([starting?.catch(() => null) ?? null, sleep(20_000, null)]);
  await /** @type {typeof embedded} */ (started ?? embedded)?.stop();
  rmSync(running, { force: true });
  lock.release();
  process.exit(code);
}

function takeLock() {
  const taken = takeStartLock(dataDir, address);
  if ('holder' in taken)
    stop(`already running at ${taken.holder.address} (process ${taken.holder.pid}); Ctrl-C there stops it.`);
  return taken;
}

/** A start of an older release had no lock; whether it runs is told by its port, not by a process number. */
async function refuseOlderStart() {
  if (!existsSync(running)) return;
  let where = '';
  try {
    const { host: at, port: used } = JSON.parse(readFileSync(running, 'utf8'));
    if (at === undefined && Number.isInteger(used)) where = `http://127.0.0.1:${used}`;
  } catch {
    // Written halfway; it says nothing.
  }
  if (where !== '' && (await answers(where))) {
    lock.release();
    stop(`already running at ${where}.`);
  }
  rmSync(running, { force: true });
}

async function refuseUsedPort() {
  for (const until = Date.now() + (lock.stale ? PORT_PATIENCE_MS : 0); ; await sleep(200)) {
    const problem = await portProblem();
    if (problem === null) return;
    if (Date.now() < until) continue;
    lock.release();
    stop(
      problem === 'EADDRNOTAVAIL'
        ? `HOST=${host} is no address of this machine.`
        : `port ${port} cannot be used on ${host} (${problem}); choose another: PORT=${port === 3000 ? 3001 : 3000} npm start`,
    );
  }
}

/** @returns {Promise<string | null>} */
function portProblem() {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(String(/** @type {any} */ (error).code)));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}
