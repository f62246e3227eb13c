/** What the exit codes of the command line mean. */
export const ExitCode = { Done: 0, No: 1, Usage: 2, Environment: 3 } as const;

/** Ends a command with one line on stderr and a code. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: (typeof ExitCode)[keyof typeof ExitCode],
  ) {
    super(message);
  }
}
