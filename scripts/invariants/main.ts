import { describeVerdict } from '@/scripts/audit-verify/describe-verdict';
import { checkInvariants, type Finding } from '@/scripts/invariants/check-invariants';
import { live } from '@/scripts/lifetime';
import { inspectMigrations } from '@/scripts/migrate';
import { reachDatabase } from '@/scripts/reach-database';
import { unable } from '@/scripts/say';
import { withClient } from '@/scripts/scratch-postgres';
import { readSettings, startStage } from '@/scripts/settings';
import { verifyAudit } from '@/server/domain/audit/verify-audit';

const describe = ({ promise, of, brokenCount, broken }: Finding): string =>
  brokenCount === 0
    ? `✓ ${promise} (${of})`
    : [`✗ ${promise}: broken ${brokenCount} times in ${of}`, ...broken.map((one) => `  ${one}`)].join('\n');

/** Exits with 0 when all of it holds, with 1 when something does not. */
void live(async (lifetime) => {
  const settings = readSettings(startStage(process.env.NODE_ENV));
  const url = await reachDatabase(settings, lifetime);
  if (url === null) throw unable(`There is no database in ${settings.env.parlourHome} yet.`, 'npm start');
  return withClient(url, async (client) => {
    const { pending } = await inspectMigrations(client);
    if (pending.length > 0) throw unable('The database is not up to date.', 'npm run migrate');
    const findings = await checkInvariants(client);
    for (const finding of findings) console.log(describe(finding));
    const verdicts = await verifyAudit({ client, auditKey: settings.env.auditKey });
    for (const verdict of verdicts) console.log(describeVerdict(verdict));
    const holds =
      findings.every(({ brokenCount }) => brokenCount === 0) && verdicts.every((v) => v.faults.length === 0);
    return holds ? 0 : 1;
  });
});
