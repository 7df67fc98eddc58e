import path from 'node:path';
import { defineConfig } from 'vitest/config';

const IGNORED = ['**/node_modules/**', '.next/**', 'dist/**', 'e2e/**', '.parlour/**'];
const INTEGRATION = '**/*.int.test.ts';
const COMPONENTS = ['components/**/*.test.{ts,tsx}'];
/** These files leave nothing behind, so that a worker loads what they have in common once instead of for each of them. */
const TOGETHER = { isolate: false };
const env = { PARLOUR_STAGE: 'test', LOG_LEVEL: 'silent' };

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          env,
          ...TOGETHER,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...IGNORED, INTEGRATION, ...COMPONENTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          env,
          ...TOGETHER,
          environment: 'happy-dom',
          setupFiles: ['tests/harness/empty-device.ts'],
          include: COMPONENTS,
          exclude: [...IGNORED, INTEGRATION],
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          env,
          include: [INTEGRATION],
          exclude: IGNORED,
          globalSetup: ['tests/harness/scratch-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
    maxWorkers: 2,
    restoreMocks: true,
  },
});
