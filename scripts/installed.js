// @ts-check
/** Run by npm after `npm ci` and `npm install`: what they installed need not be installed once more before a build. */
import { markInstalled } from './lib/prepare.js';

// Without the packages for building, the programs install the rest themselves.
if (!(process.env.npm_config_omit ?? '').includes('dev')) markInstalled();
