// @ts-check
/** How TypeScript becomes what Node runs: for the tests and for the built programs alike. Types are checked by `tsc`. */

/** @type {import('@swc/core').Options} */
export const swcOptions = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};
