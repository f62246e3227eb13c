import { CommanderError } from 'commander';
import { ExitCode, Failure } from './exit-code.js';

/** Says in one line why a command ended, where that is known. @returns the exit code */
export async function report(error: unknown): Promise<number> {
  // Commander has already written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
  if (error instanceof Failure) {
    process.stderr.write(`homeward: ${error.message}\n`);
    return error.exitCode;
  }
  // Only what a command threw that has it loaded anyway.
  const { BadEnvironment, isUnreachable, StartRefused } = await import('@homeward/platform');
  if (error instanceof BadEnvironment || error instanceof StartRefused) {
    process.stderr.write(`homeward: ${error.message}\n`);
    return ExitCode.Environment;
  }
  if (error instanceof Error && (isUnreachable(error) || refuses(error))) {
    process.stderr.write(`homeward: the database cannot be used: ${error.message}\n`);
    return ExitCode.Environment;
  }
  process.stderr.write(
    `homeward: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return ExitCode.Environment;
}

/** Wrong password, no such database: the setting is wrong, not the program. */
function refuses(error: Error): boolean {
  return ['28P01', '28000', '3D000'].includes(String((error as { code?: unknown }).code));
}
