import { DEMO_LOGINS, DEMO_PASSWORD } from '@/scripts/demo';
import type { Env } from '@/server/env';

export type Welcome = {
  env: Pick<Env, 'publicUrl' | 'stage' | 'smtpUrl' | 'parlourHome'>;
  withDemo: boolean;
  /** The one-time link that makes the first admin, when there is none. */
  setupLink: string | null;
  tookMs: number;
};

const demoLines = () => {
  const width = Math.max(...DEMO_LOGINS.map((login) => login.email.length));
  return [
    `  Demo logins, password ${DEMO_PASSWORD}`,
    ...DEMO_LOGINS.map((login) => `    ${login.email.padEnd(width)}  ${login.role}`),
  ];
};

const setupLines = (link: string) => ['  Set up your studio (works once, then it is gone)', `    ${link}`];

/** What a person needs to go on once the server answers. */
export const welcome = ({ env, withDemo, setupLink, tookMs }: Welcome): string => {
  const lines = ['', `  Parlour is ready after ${(tookMs / 1000).toFixed(1)} s:  ${env.publicUrl}`];
  if (env.stage !== 'production' && env.smtpUrl === null)
    lines.push(`  Mail it would send:  ${env.publicUrl}/dev/outbox`);
  lines.push(`  For programs:  ${env.publicUrl}/api/docs`, '');
  if (setupLink) lines.push(...setupLines(setupLink), '');
  else if (withDemo) lines.push(...demoLines(), '');
  lines.push('  Ctrl-C stops everything.', '');
  return lines.join('\n');
};
