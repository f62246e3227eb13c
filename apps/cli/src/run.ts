import { Command } from 'commander';

type Register = (program: Command) => void;

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
  queue: async () => (await import('./queue.command.js')).registerQueue,
  places: async () => (await import('./places.command.js')).registerPlaces,
  bench: async () => (await import('./bench.command.js')).registerBench,
  simulate: async () => (await import('./simulate.command.js')).registerSimulate,
  states: async () => (await import('./states.command.js')).registerStates,
};

function newProgram(): Command {
  return new Command('homeward')
    .description('Finds missing and trafficked children by kinship.')
    .showHelpAfterError()
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 the answer is no (a child missed, coverage incomplete, audit broken); 2 wrong usage; 3 the environment is not usable.',
    );
}

/**
 * Runs one command line.
 * @param argv as in `process.argv`: Node, script, command, arguments
 * @returns the exit code where the command ended with an error; else it is in `process.exitCode`
 */
export async function run(argv: readonly string[]): Promise<number | undefined> {
  const program = newProgram();
  const asked = COMMANDS[argv[2] ?? ''];
  for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(program);
  try {
    await program.parseAsync([...argv]);
    return undefined;
  } catch (error) {
    return (await import('./report.js')).report(error);
  }
}
