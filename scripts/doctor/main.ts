import { hasDemo } from '@/scripts/demo';
import { describeFinding, type Finding, well, wrong } from '@/scripts/doctor/finding';
import { lookAtDatabase } from '@/scripts/doctor/look-at-database';
import { lookAtDisk } from '@/scripts/doctor/look-at-disk';
import { lookAtRedis } from '@/scripts/doctor/look-at-redis';
import { lookAtServer } from '@/scripts/doctor/look-at-server';
import { type Lifetime, live } from '@/scripts/lifetime';
import { reachDatabase } from '@/scripts/reach-database';
import { Unable } from '@/scripts/say';
import { withClient } from '@/scripts/scratch-postgres';
import { connectionProblem } from '@/scripts/server-database';
import { readSettings, type Settings, startStage } from '@/scripts/settings';

const demoInProduction = async (url: string): Promise<Finding[]> =>
  (await hasDemo(url))
    ? [
        wrong(
          'The demo logins, whose password is public, are in a production database.',
          'use another database for production.',
        ),
      ]
    : [];

const database = async (settings: Settings, lifetime: Lifetime): Promise<Finding[]> => {
  try {
    const url = await reachDatabase(settings, lifetime);
    if (url === null) return [wrong(`There is no database in ${settings.env.parlourHome} yet.`, 'npm start')];
    const findings = await withClient(url, lookAtDatabase);
    const isProduction = settings.env.stage === 'production' && findings.every((finding) => finding.ok);
    return [...findings, ...(isProduction ? await demoInProduction(url) : [])];
  } catch (error) {
    return [
      wrong(
        `The database does not answer (${connectionProblem(error)}).`,
        'check DATABASE_URL, or unset it and run npm start',
      ),
    ];
  }
};

const settingsOrFindings = (): Settings | Finding[] => {
  try {
    return readSettings(startStage(process.env.NODE_ENV));
  } catch (error) {
    if (error instanceof Unable) return error.problems.map(({ problem, fix }) => wrong(problem, fix));
    throw error;
  }
};

const examine = async (lifetime: Lifetime): Promise<number> => {
  let allWell = true;
  const tell = (findings: readonly Finding[]) => {
    for (const finding of findings) console.log(describeFinding(finding));
    allWell &&= findings.every((finding) => finding.ok);
  };
  const settings = settingsOrFindings();
  if (Array.isArray(settings)) {
    tell(settings);
    return 1;
  }
  tell([well('Settings'), lookAtDisk(settings.env.parlourHome)]);
  tell(await database(settings, lifetime));
  tell(await lookAtRedis(settings.env.redisUrl));
  tell(await lookAtServer(settings.env));
  return allWell ? 0 : 1;
};

void live(examine);
