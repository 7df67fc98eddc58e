import fs from 'node:fs';
import path from 'node:path';
import { layOutSite } from '@/scripts/lay-out-site';

/** Scripts and styles by the hash of their content: those of different builds never get into each other's way. */
const STATIC = '.next/static';

export interface Releases {
  /** The folder that new processes serve from. */
  readonly current: () => string;
  /** Takes what is built now; pages that are open still find the scripts of the build before. Changes nothing where it throws. */
  readonly take: () => void;
  /** The one before is the current one again: nobody serves from what was taken last. */
  readonly takeBack: () => void;
  /** Forgets all but the current one, once nobody serves from them. */
  readonly forgetOld: () => void;
}

/**
 * A copy of the build for each release. Without it `npm run build` would pull pages from under the processes that serve them, minutes
 * before they are replaced.
 */
export function createReleases(home: string, layOut = layOutSite): Releases {
  const folder = path.join(home, 'releases');
  fs.rmSync(folder, { recursive: true, force: true });
  let count = 0;
  const at = (release: number) => path.join(folder, String(release));
  return {
    current: () => at(count),
    take: () => {
      const next = at(count + 1);
      fs.rmSync(next, { recursive: true, force: true }); // of a try that failed
      layOut(next);
      const before = path.join(at(count), STATIC);
      if (fs.existsSync(before)) fs.cpSync(before, path.join(next, STATIC), { recursive: true, force: false });
      count += 1;
    },
    takeBack: () => {
      count -= 1;
    },
    forgetOld: () => {
      for (const name of fs.readdirSync(folder)) {
        if (name !== String(count)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
      }
    },
  };
}
