import fs from 'node:fs';
import path from 'node:path';
import { build, stop } from 'esbuild';
import { buildWorker, WORKER } from '@/scripts/build/build-worker';
import { buildFingerprint, isFresh } from '@/scripts/fingerprint';
import { generateClient } from '@/scripts/generate';
import { program, ROOT, runNode } from '@/scripts/run';
import { say } from '@/scripts/say';

const STAMP = path.join(ROOT, 'dist/.sources');
const PROCESSES = ['main', 'worker'];
const BUNDLES = PROCESSES.map((name) => path.join(ROOT, `dist/${name}.mjs`));
const PAGES = path.join(ROOT, '.next/BUILD_ID');

const bundleServer = () =>
  build({
    absWorkingDir: ROOT,
    entryPoints: PROCESSES.map((name) => `server/${name}.ts`),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  });

const buildPages = async (signal: AbortSignal | undefined) => {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PARLOUR_STAGE: undefined };
  const { code, output } = await runNode([program('next/dist/bin/next'), 'build'], { env, signal });
  if (code !== 0 && !signal?.aborted) throw new Error(`next build failed:\n${output}`);
};

/** Builds pages and server for production unless what is there was made from just these sources. */
export const buildWhenStale = async (home: string, signal?: AbortSignal): Promise<void> => {
  await generateClient(signal);
  const fingerprint = buildFingerprint(home);
  if (isFresh(STAMP, fingerprint) && [...BUNDLES, PAGES, WORKER].every((file) => fs.existsSync(file))) return;
  say('Building');
  fs.rmSync(STAMP, { force: true });
  await Promise.all([buildPages(signal), bundleServer()]);
  if (!signal?.aborted) await buildWorker({ id: fingerprint, keepsFiles: true });
  await stop(); // its helper process would live as long as we do
  signal?.throwIfAborted(); // a build that was cut off is not fresh
  fs.writeFileSync(STAMP, fingerprint);
};
