import { InvalidArgumentError, type Command } from 'commander';

/** `homeward demo`: from intake to comparison on a fresh database that is thrown away. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'register, import and compare real profiles in a fresh temporary database, and score the hits',
    )
    .option('--json', 'print one JSON object and nothing else')
    .option(
      '--strangers <n>',
      'so many persons who belong to no family; all there are when left out',
      wholeNumber,
    )
    .action(async (options: { json?: boolean; strangers?: number }) => {
      await (await import('./demo.action.js')).demonstrate(options);
    });
}

/** @throws InvalidArgumentError */
function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
