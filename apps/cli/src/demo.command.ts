import { InvalidArgumentError, type Command } from 'commander';
import { openContext } from './context.js';
import { loadDemonstration } from './demo/load.js';
import { scoreDemonstration, type DemoResult } from './demo/score.js';
import { ExitCode, Failure } from './exit-code.js';
import { onTemporaryDatabase } from './temporary-config.js';
import { noProgress, progressBars } from './progress.js';

/** `homeward demo`: the whole pipeline on a fresh database that is thrown away. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('run the whole pipeline on real profiles in a fresh temporary database, and score the hits')
    .option('--json', 'print one JSON object and nothing else')
    .option(
      '--strangers <n>',
      'so many persons who belong to no family; all there are when left out',
      wholeNumber,
    )
    .action(async (options: { json?: boolean; strangers?: number }) => {
      const result = await runDemo(options.json ?? false, options.strangers);
      process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : readable(result));
      if (result.missed > 0 || !result.coverage.complete) {
        throw new Failure(
          `missed ${result.missed}, coverage ${result.coverage.complete ? 'complete' : 'incomplete'}`,
          ExitCode.No,
        );
      }
    });
}

/** @throws InvalidArgumentError */
function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

async function runDemo(json: boolean, strangers?: number): Promise<DemoResult> {
  const started = performance.now();
  return onTemporaryDatabase('demo', async (config) => {
    const context = await openContext(config);
    try {
      const planted = await loadDemonstration(context, config, json ? noProgress : progressBars(), {
        strangers,
      });
      if (!planted) throw new Error('a fresh database cannot hold a demonstration');
      return await scoreDemonstration(context, planted, Math.round((performance.now() - started) / 100) / 10);
    } finally {
      await context.close();
    }
  });
}

function readable(result: DemoResult): string {
  const shapes = Object.entries(result.byFamily).map(
    ([shape, line]) => `  ${shape.padEnd(26)} ${line.found} of ${line.planted}`,
  );
  return [
    `${result.profiles} profiles, ${result.cases} cases; ${result.planted} missing children are in the database:`,
    ...shapes,
    `found ${result.found}, missed ${result.missed}, false hits ${result.falseHits}`,
    `coverage ${result.coverage.complete ? 'complete' : 'INCOMPLETE'}: ${result.coverage.pairs} pairs compared`,
    `${result.seconds} s`,
    '',
  ].join('\n');
}
