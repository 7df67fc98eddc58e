import { describeVerdict } from '@/scripts/audit-verify/describe-verdict';
import { live } from '@/scripts/lifetime';
import { inspectMigrations } from '@/scripts/migrate';
import { reachDatabase } from '@/scripts/reach-database';
import { say, unable } from '@/scripts/say';
import { withClient } from '@/scripts/scratch-postgres';
import { readSettings, startStage } from '@/scripts/settings';
import { verifyAudit } from '@/server/domain/audit/verify-audit';

/** Exits with 0 when every studio's audit holds, with 1 when one does not. */
void live(async (lifetime) => {
  const settings = readSettings(startStage(process.env.NODE_ENV));
  const url = await reachDatabase(settings, lifetime);
  if (url === null) throw unable(`There is no database in ${settings.env.parlourHome} yet.`, 'npm start');
  return withClient(url, async (client) => {
    const { pending } = await inspectMigrations(client);
    if (pending.length > 0) throw unable('The database is not up to date.', 'npm run migrate');
    const verdicts = await verifyAudit({ client, auditKey: settings.env.auditKey });
    for (const verdict of verdicts) console.log(describeVerdict(verdict));
    if (verdicts.length === 0) say('There is no studio yet.');
    return verdicts.every(({ faults }) => faults.length === 0) ? 0 : 1;
  });
});
