import { openContext } from './context.js';
import { loadDemonstration } from './demo/load.js';
import { scoreDemonstration, type DemoResult } from './demo/score.js';
import { ExitCode, Failure } from './exit-code.js';
import { onTemporaryDatabase } from './temporary-config.js';
import { noProgress, progressBars } from './progress.js';

/** Runs it and prints the score. @throws Failure when a child was missed or a pair was not compared */
export async function demonstrate({
  json = false,
  strangers,
}: {
  json?: boolean;
  strangers?: number;
}): Promise<void> {
  const result = await runDemo(json, strangers);
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : readable(result));
  if (result.missed > 0 || !result.coverage.complete)
    throw new Failure(
      `missed ${result.missed}, coverage ${result.coverage.complete ? 'complete' : 'incomplete'}`,
      ExitCode.No,
    );
}

async function runDemo(json: boolean, strangers?: number): Promise<DemoResult> {
  const started = performance.now();
  return onTemporaryDatabase('demo', async (config) => {
    const context = await openContext(config);
    try {
      const planted = await loadDemonstration(context, config, json ? noProgress : progressBars(), {
        strangers,
        comparedOnly: true,
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
