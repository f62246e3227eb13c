import type { Command } from 'commander';

/** `homeward states`: docs/states.md, drawn from the tables that the server obeys. */
export function registerStates(program: Command): void {
  program
    .command('states')
    .description('print the state machines as docs/states.md')
    .action(async () => {
      const { statesDocument } = await import('./states-document.js');
      process.stdout.write(statesDocument());
    });
}
