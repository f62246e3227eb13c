// @ts-check
/** npm run build: server and web pages, as far as they changed since they were built last. */
import { build, checkNode, install } from './lib/prepare.js';

const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
checkNode();
await install(say);
await build(say);
