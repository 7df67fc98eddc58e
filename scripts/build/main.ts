import path from 'node:path';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say } from '@/scripts/say';

void live(async ({ signal }) => {
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), signal);
  say('The build is up to date: .next and dist/main.mjs');
  return 0;
});
