import { CommanderError } from 'commander';
import { BadEnvironment, isUnreachable, StartRefused } from '@homeward/platform';
import { ExitCode, Failure } from './exit-code.js';

/** Says in one line why a command ended, where that is known. @returns the exit code */
export function report(error: unknown): number {
  // Commander has already written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
  if (error instanceof BadEnvironment || error instanceof StartRefused || error instanceof Failure) {
    process.stderr.write(`homeward: ${error.message}\n`);
    return error instanceof Failure ? error.exitCode : ExitCode.Environment;
  }
  if (cannotBeUsed(error)) {
    process.stderr.write(`homeward: the database cannot be used: ${error.message}\n`);
    return ExitCode.Environment;
  }
  process.stderr.write(
    `homeward: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return ExitCode.Environment;
}

/** No server, no such host, wrong password, no such database: the setting is wrong, not the program. */
function cannotBeUsed(error: unknown): error is Error {
  const refused = ['28P01', '28000', '3D000'];
  if (!(error instanceof Error)) return false;
  return isUnreachable(error) || refused.includes(String((error as { code?: unknown }).code));
}
