import { live } from '@/scripts/lifetime';
import { say } from '@/scripts/say';
import { openDatabase } from '@/scripts/server-database';
import { readSettings, startStage } from '@/scripts/settings';

void live(async (lifetime) => {
  const isServing = false;
  await openDatabase(readSettings(startStage(process.env.NODE_ENV)), lifetime, isServing);
  say('The database is up to date.');
  return 0;
});
