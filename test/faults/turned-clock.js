// @ts-check
/**
 * Loaded first into a worker (`node --import`): its clock is off by as many milliseconds as the file named by
 * TURNED_CLOCK says at the moment. Only the calendar is turned; timers and `performance.now` go on, as they do when a
 * machine's clock is set.
 */
import { readFileSync } from 'node:fs';

const file = String(process.env.TURNED_CLOCK);
const realNow = Date.now.bind(Date);
let offset = read();
setInterval(() => (offset = read()), 20).unref();

function read() {
  const value = Number(readFileSync(file, 'utf8'));
  // Read while it is written: the next look will do.
  return Number.isFinite(value) ? value : offset;
}

Date.now = () => realNow() + offset;
globalThis.Date = new Proxy(Date, {
  construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [target.now()], as),
  apply: (target) => new target(target.now()).toString(),
});
