import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';
import { signIn } from '@/e2e/harness/talk';
import { DEMO_PASSWORD } from '@/scripts/demo';
import { openBrowser, openDemoStage } from '@/scripts/demo-stage';
import { live } from '@/scripts/lifetime';
import { CATEGORIES, type Category, medianOf, type Scores, shortOf } from '@/scripts/lighthouse/judge';
import { openChromium } from '@/scripts/lighthouse/open-chromium';
import { say } from '@/scripts/say';

// `npm run lighthouse -- [--why] [page …]`: only these pages; with the audits that cost points.
const WHY = process.argv.includes('--why');
const WANTED = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const RUNS = 3;
const WIDTH = 16;

type Target = { readonly name: string; readonly url: string; readonly isPublic: boolean; readonly cookie?: string };

/** Where the demo customer's first conversation is, and the cookie that opens it. */
const signedIn = async (browser: Browser, url: string) => {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await signIn(page, 'customer@demo.test', DEMO_PASSWORD);
  await page.getByRole('link', { name: 'Chiara Moretti' }).first().click();
  await page.getByRole('log').waitFor();
  const cookies = await context.cookies();
  const conversation = page.url();
  await context.close();
  return { conversation, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
};

const measure = async ({ url, cookie }: Target, port: number): Promise<Scores> => {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
  });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.'}`);
  }
  const { categories, audits } = result.lhr;
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  if (WHY) {
    for (const audit of Object.values(audits)) {
      if (audit.score !== null && audit.score < 0.9)
        console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
    }
  }
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
};

const row = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.padEnd(WIDTH))
    .join('')
    .trimEnd();

void live(async (lifetime) => {
  const url = await openDemoStage(lifetime);
  const { conversation, cookie } = await signedIn(await openBrowser(lifetime), url);
  const port = await openChromium(lifetime);
  const targets: readonly Target[] = [
    { name: 'landing', url: `${url}/`, isPublic: true },
    { name: 'profile', url: `${url}/a/chiara-moretti`, isPublic: true },
    { name: 'conversation', url: conversation, isPublic: false, cookie },
  ];
  const lines: string[] = [row(['page', ...CATEGORIES])];
  let isShort = false;
  for (const target of targets.filter(({ name }) => WANTED.length === 0 || WANTED.includes(name))) {
    say(`Measuring ${target.name}`);
    const runs: Scores[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(target, port));
    const scores = medianOf(runs);
    const short = shortOf(scores, target);
    isShort ||= short.length > 0;
    lines.push(row([target.name, ...CATEGORIES.map((one) => `${scores[one]}${short.includes(one) ? ' ✗' : ''}`)]));
  }
  console.log(`\nLighthouse, mobile, median of ${RUNS}:\n\n${lines.join('\n')}\n`);
  return isShort ? 1 : 0;
});
