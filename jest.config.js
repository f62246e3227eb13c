import { swcOptions } from './scripts/lib/swc-options.js';

/** Two projects: `unit` does no I/O, `system` shares one embedded PostgreSQL. Run with NODE_OPTIONS=--experimental-vm-modules. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  injectGlobals: false,
  moduleNameMapper: {
    '^@homeward/([a-z]+)/(worker|tables)$': '<rootDir>/libs/$1/src/$2.ts',
    '^@homeward/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', swcOptions],
  },
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,scripts}/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.js',
      globalTeardown: '<rootDir>/test/support/global-teardown.js',
    },
  ],
  testTimeout: 60000,
};
