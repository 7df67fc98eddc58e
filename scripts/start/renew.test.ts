import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createReleases } from '@/scripts/start/releases';
import { renew } from '@/scripts/start/renew';
import { ownFolder } from '@/tests/harness/own-program';

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) fs.rmSync(home, { recursive: true, force: true });
});

/** Two processes of which `replaced` can be replaced, on a first release; `build` may fail half way. */
function world(replaced: number) {
  const home = ownFolder('renew');
  homes.push(home);
  const builds = { areBroken: false };
  const layOut = (site: string) => {
    fs.mkdirSync(site, { recursive: true });
    fs.writeFileSync(path.join(site, 'half'), '');
    if (builds.areBroken) throw new Error('ENOENT: .next');
    fs.writeFileSync(path.join(site, 'whole'), '');
  };
  const releases = createReleases(home, layOut);
  releases.take();
  const said: string[] = [];
  const fleet = { isReplacing: () => false, replaceAll: async () => replaced, size: () => 2 };
  const kept = () => fs.readdirSync(path.join(home, 'releases')).sort();
  const renewed = () => renew({ fleet, releases, say: (text) => said.push(text) });
  return { releases, said, kept, renewed, builds };
}

it('serves the new build from all, and forgets the old one', async () => {
  const { releases, kept, renewed } = world(2);
  await renewed();
  expect([path.basename(releases.current()), kept()]).toEqual(['2', ['2']]);
});

it('goes back to the old build where no process starts from the new one', async () => {
  const { releases, renewed } = world(0);
  const old = releases.current();
  await renewed();
  expect(releases.current()).toBe(old);
  expect(fs.existsSync(path.join(old, 'whole'))).toBe(true);
});

it('keeps both where some processes start from the new one', async () => {
  const { releases, kept, renewed } = world(1);
  await renewed();
  expect([path.basename(releases.current()), kept()]).toEqual(['2', ['1', '2']]);
});

it('says so when there is nothing whole to copy, and does it well the next time', async () => {
  const { releases, said, renewed, builds } = world(2);
  const old = releases.current();
  builds.areBroken = true;
  await renewed();
  expect([releases.current(), said.join()]).toEqual([old, expect.stringContaining('All stays as it is')]);
  builds.areBroken = false;
  await renewed();
  expect(fs.existsSync(path.join(releases.current(), 'whole'))).toBe(true);
});
