/** What computes: for the worker, the command line and their tests. The API does not load it. */
export { Calibrator } from './calibration/calibrator.js';
export { TrialRunnersModule } from './trial-runners.module.js';
export { WhatIfRunner } from './what-if/what-if-runner.js';
