import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '@/scripts/run';

/** What is only read, and the same for every build. */
const SHARED = ['node_modules', 'package.json', 'next.config.ts'];

/** Copies what was built into a folder to serve from: a later build, or a story that changes files, is then not seen by who serves it. */
export const layOutSite = (site: string): void => {
  for (const folder of ['public', 'dist'])
    fs.cpSync(path.join(ROOT, folder), path.join(site, folder), { recursive: true });
  const pages = path.join(ROOT, '.next');
  const isServed = (file: string) => !['cache', 'dev'].includes(path.relative(pages, file));
  fs.cpSync(pages, path.join(site, '.next'), { recursive: true, filter: isServed, verbatimSymlinks: true });
  for (const name of SHARED) {
    fs.symlinkSync(path.join(ROOT, name), path.join(site, name), name === 'node_modules' ? 'junction' : 'file');
  }
};
