// @ts-check
/** Run by npm after `npm ci` and `npm install`: what they installed need not be installed once more before a build. */
import { markInstalled } from './lib/prepare.js';

markInstalled(!(process.env.npm_config_omit ?? '').includes('dev'));
