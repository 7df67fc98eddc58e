import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '@/scripts/run';

export const WORKER = path.join(ROOT, 'public/sw.js');
const STATIC = path.join(ROOT, '.next/static');
/** Scripts, styles, and the letters that every page begins with; other alphabets are fetched by those who read them. */
const KEPT = /\.(?:js|css)$|latin(?:_ext)?_wght[^/]*\.woff2$/;

type WorkerOptions = {
  /** Changes with every build. */
  readonly id: string;
  /** Whether built files and the offline page are kept: not while they change under our hands. */
  readonly keepsFiles: boolean;
};

const builtFiles = (): string[] =>
  fs
    .readdirSync(STATIC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => KEPT.test(file))
    .map((file) => `/_next/static/${file}`)
    .sort();

/** Bundles the service worker, which has to know the files of the pages that were just built. */
export const buildWorker = async ({ id, keepsFiles }: WorkerOptions): Promise<void> => {
  const facts = { id, keepsFiles, files: keepsFiles ? builtFiles() : [] };
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['components/pwa/worker/worker.ts'],
    outfile: WORKER,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    define: { PARLOUR_BUILD: JSON.stringify(facts) },
    logLevel: 'silent',
  });
};
