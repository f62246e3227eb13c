// @ts-check
/** Brings a bare clone to the point where the compiled programs can run: packages from the lockfile, then a build. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One line on stderr and exit code 1. @param {string} line @returns {never} */
export function stop(line) {
  process.stderr.write(`homeward: ${line}\n`);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!fits)
    stop(
      `Node ${process.versions.node} is not supported; install Node 20.19 or newer (20.19+, 22.12+ or 24+).`,
    );
}

/**
 * What node_modules was installed for, and whether with the packages that only tests and checks need: `all`, or `run`
 * for what runs and builds the programs.
 */
const installedFor = join(root, 'node_modules', '.homeward-lock');
const lockfile = () => digest([join(root, 'package-lock.json')]);

/** Processes that are installing or building. @type {Set<import('node:child_process').ChildProcess>} */
export const preparing = new Set();

/**
 * `npm ci` when node_modules does not belong to this lockfile, or lacks the packages for tests that are asked for.
 * @param {(line: string) => void} say @param {{ tests?: boolean }} [what]
 */
export async function install(say, { tests = false } = {}) {
  // Releases before this one installed everything, and had no word for it.
  const [lock, extent = 'all'] = existsSync(installedFor)
    ? readFileSync(installedFor, 'utf8').split(' ')
    : ['', 'run'];
  if (lock === lockfile() && (extent === 'all' || !tests)) return;
  say('installing packages (npm ci) …');
  // Who had the packages for tests keeps them.
  const all = tests || extent === 'all';
  const args = ['ci', ...(all ? [] : ['--omit=dev']), '--no-fund', '--no-audit', '--loglevel=error'];
  await orStop(run('npm', args, 'The packages could not be installed'));
  markInstalled(all);
}

/**
 * Says that node_modules belongs to this lockfile; npm calls it after an install done by hand.
 * @param {boolean} tests whether with the packages for tests
 */
export function markInstalled(tests) {
  writeFileSync(installedFor, `${lockfile()} ${tests ? 'all' : 'run'}`);
}

/** Compiles what changed since the last build, side by side. @param {(line: string) => void} say @param {{ web?: boolean }} [what] */
export async function build(say, { web = true } = {}) {
  await orStop(Promise.all([buildServer(say), ...(web ? [buildWeb(say)] : [])]));
}

export function buildServer(/** @type {(line: string) => void} */ say) {
  return part(
    say,
    'server',
    [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'scripts/lib/bundle.js',
      'scripts/lib/compile.js',
      'scripts/lib/swc-options.js',
    ],
    'dist/.homeward-build',
    [process.execPath, 'scripts/lib/compile.js'],
  );
}

/** @param {(line: string) => void} say @param {{ meanwhile?: boolean }} [how] meanwhile: whatever else runs goes first */
export function buildWeb(say, { meanwhile = false } = {}) {
  const vite = join(root, 'node_modules/.bin/vite');
  return part(
    say,
    'web pages',
    ['apps/web', 'libs/kinship', 'libs/rules', 'libs/str'],
    'apps/web/dist/.homeward-build',
    [vite, 'build', 'apps/web', '--logLevel', 'warn'],
    meanwhile,
  );
}

async function part(say, name, sources, marker, command, meanwhile = false) {
  const at = join(root, marker);
  const state = digest([...sources, 'package-lock.json'].flatMap((source) => filesBelow(join(root, source))));
  if (existsSync(at) && readFileSync(at, 'utf8') === state) return;
  say(`building the ${name} …`);
  // Whoever builds, the same is built: started by a test, vite would otherwise make pages for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(command[0], command.slice(1), `The ${name} could not be built`, { meanwhile, env });
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, state);
}

/** What the command prints is for people, and only of interest when it fails: stdout stays free for results. */
async function run(command, args, failure, { meanwhile = false, env = process.env } = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  preparing.add(child);
  if (meanwhile && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  const [status, signal] = await new Promise((done) => {
    child.once('error', (error) => done([error.message, null]));
    child.once('close', (code, ended) => done([code, ended]));
  });
  preparing.delete(child);
  // Ctrl-C reaches what we run, too.
  if (signal === 'SIGINT' || signal === 'SIGTERM')
    throw new NotPrepared('interrupted; the next start goes on.', 130);
  if (status !== 0) {
    const line = `${failure} (${[command.split('/').at(-1), ...args].join(' ')}).`;
    throw new NotPrepared(`${printed}${line}`, 1);
  }
}

/** The message is for the caller of the program. */
export class NotPrepared extends Error {
  constructor(/** @type {string} */ message, /** @type {number} */ exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Ends the program when something could not be prepared. @param {Promise<unknown>} preparation */
export async function orStop(preparation) {
  try {
    await preparation;
  } catch (error) {
    if (!(error instanceof NotPrepared)) throw error;
    process.stderr.write(`homeward: ${error.message}\n`);
    process.exit(error.exitCode);
  }
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules'].includes(entry.name))
    .flatMap((entry) => filesBelow(join(path, entry.name)))
    .sort();
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
