import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { BadEnvironment } from '@homeward/platform';
import { registerAccount } from './account.command.js';
import { registerAudit } from './audit.command.js';
import { registerBench } from './bench.command.js';
import { registerCoverage } from './coverage.command.js';
import { registerDemo } from './demo.command.js';
import { registerKinship } from './kinship.command.js';
import { registerMatch } from './match.command.js';
import { registerPlaces } from './places.command.js';
import { registerSetup } from './setup.command.js';
import { registerSimulate } from './simulate.command.js';
import { registerStates } from './states.command.js';
import { registerStatus } from './status.command.js';
import { ExitCode, Failure } from './exit-code.js';

const program = new Command('homeward')
  .description('Finds missing and trafficked children by kinship.')
  .showHelpAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 done; 1 the answer is no (a child missed, coverage incomplete, audit broken); 2 wrong usage; 3 the environment is not usable.',
  );

const commands = [
  registerSetup,
  registerStatus,
  registerDemo,
  registerCoverage,
  registerAudit,
  registerKinship,
  registerMatch,
  registerAccount,
  registerPlaces,
  registerBench,
  registerSimulate,
  registerStates,
];
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  // Commander has already written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
  if (error instanceof BadEnvironment || error instanceof Failure) {
    process.stderr.write(`homeward: ${error.message}\n`);
    return error instanceof Failure ? error.exitCode : ExitCode.Environment;
  }
  if (isUnreachable(error)) {
    process.stderr.write(`homeward: the database cannot be used: ${error.message}\n`);
    return ExitCode.Environment;
  }
  process.stderr.write(
    `homeward: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return ExitCode.Environment;
}

/** No server, no such host, wrong password, no such database: the setting is wrong, not the program. */
function isUnreachable(error: unknown): error is Error {
  const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '28P01', '28000', '3D000'];
  return error instanceof Error && codes.includes(String((error as { code?: unknown }).code));
}
