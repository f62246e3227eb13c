import { Presets, SingleBar } from 'cli-progress';

/** Progress of one step: called with how much is done of how much. */
export type StepProgress = (done: number, total: number) => void;
/** Begins a named step; the step before it is over. `null` ends the last one. */
export type ProgressSteps = (name: string | null) => StepProgress;

/** A bar per step on stderr; without a terminal one line per finished step. */
export function progressBars(): ProgressSteps {
  let bar: SingleBar | null = null;
  return (name) => {
    bar?.update(bar.getTotal());
    bar?.stop();
    bar = null;
    if (name === null) return () => undefined;
    const current = new SingleBar(
      {
        format: `${name.padEnd(34)} {bar} {percentage}% | {value}/{total} | {duration_formatted}`,
        stream: process.stderr,
        hideCursor: true,
        noTTYOutput: true,
        notTTYSchedule: 60_000,
      },
      Presets.shades_classic,
    );
    bar = current;
    current.start(1, 0);
    return (done, total) => {
      current.setTotal(Math.max(1, total));
      current.update(done);
    };
  };
}

export const noProgress: ProgressSteps = () => () => undefined;
