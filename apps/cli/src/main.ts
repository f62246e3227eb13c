import 'reflect-metadata';
import { Command } from 'commander';

/** For what is still to be written. */
const END_MS = 2_000;

type Register = (program: Command) => void;

const program = new Command('homeward')
  .description('Finds missing and trafficked children by kinship.')
  .showHelpAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 done; 1 the answer is no (a child missed, coverage incomplete, audit broken); 2 wrong usage; 3 the environment is not usable.',
  );

/** In the order of `homeward --help`. Only the one that is asked for is loaded: some need no database. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  setup: async () => (await import('./setup.command.js')).registerSetup,
  status: async () => (await import('./status.command.js')).registerStatus,
  demo: async () => (await import('./demo.command.js')).registerDemo,
  coverage: async () => (await import('./coverage.command.js')).registerCoverage,
  audit: async () => (await import('./audit.command.js')).registerAudit,
  kinship: async () => (await import('./kinship.command.js')).registerKinship,
  match: async () => (await import('./match.command.js')).registerMatch,
  account: async () => (await import('./account.command.js')).registerAccount,
  places: async () => (await import('./places.command.js')).registerPlaces,
  bench: async () => (await import('./bench.command.js')).registerBench,
  simulate: async () => (await import('./simulate.command.js')).registerSimulate,
  states: async () => (await import('./states.command.js')).registerStates,
};
const asked = COMMANDS[process.argv[2] ?? ''];
for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = (await import('./report.js')).report(error);
  // A connection or thread that was left open must not keep a failed command from ending.
  setTimeout(() => process.exit(), END_MS).unref();
}
