// @ts-check
/** Brings a bare clone to the point where the compiled programs can run: packages from the lockfile, then a build. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
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

const installedFor = join(root, 'node_modules', '.homeward-lock');
const lockfile = () => digest([join(root, 'package-lock.json')]);

/** `npm ci` when node_modules does not belong to this lockfile. @param {(line: string) => void} say */
export function install(say) {
  if (existsSync(installedFor) && readFileSync(installedFor, 'utf8') === lockfile()) return;
  say('installing packages (npm ci) …');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], 'The packages could not be installed');
  markInstalled();
}

/** Says that node_modules belongs to this lockfile; npm calls it after an install done by hand. */
export function markInstalled() {
  writeFileSync(installedFor, lockfile());
}

/** Compiles what changed since the last build. @param {(line: string) => void} say @param {{ web?: boolean }} [what] */
export function build(say, { web = true } = {}) {
  part(
    say,
    'server',
    ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'],
    'dist/.homeward-build',
    ['nest', 'build', 'api'],
  );
  if (web)
    part(say, 'web pages', ['apps/web', 'libs/kinship', 'libs/str'], 'apps/web/dist/.homeward-build', [
      'vite',
      'build',
      'apps/web',
      '--logLevel',
      'warn',
    ]);
}

function part(say, name, sources, marker, command) {
  const at = join(root, marker);
  const state = digest([...sources, 'package-lock.json'].flatMap((source) => filesBelow(join(root, source))));
  if (existsSync(at) && readFileSync(at, 'utf8') === state) return;
  say(`building the ${name} …`);
  run(join(root, 'node_modules', '.bin', command[0]), command.slice(1), `The ${name} could not be built`);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, state);
}

/** What the command prints is for people, so it goes to stderr: stdout stays free for results. */
function run(command, args, failure) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  // Ctrl-C reaches what we run, too.
  if (done.signal === 'SIGINT' || done.signal === 'SIGTERM') {
    process.stderr.write('homeward: interrupted; the next start goes on.\n');
    process.exit(130);
  }
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    stop(`${failure} (${[command.split('/').at(-1), ...args].join(' ')}).`);
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
