import { type Browser, chromium } from '@playwright/test';
import globalSetup from '@/e2e/harness/global-setup';
import { ensureBrowser } from '@/scripts/browser';
import type { Lifetime } from '@/scripts/lifetime';

/** The built server with the demo scene, on a database of its own, until the command ends. Answers its address. */
export const openDemoStage = async (lifetime: Lifetime): Promise<string> => {
  lifetime.atEnd(await globalSetup());
  const url = process.env.E2E_URL;
  if (!url) throw new Error('The stage did not say where it is.');
  return url;
};

/** Our Chromium, until the command ends. */
export const openBrowser = async (lifetime: Lifetime): Promise<Browser> => {
  const found = ensureBrowser();
  const browser = await chromium.launch({
    ...('executablePath' in found ? { executablePath: found.executablePath } : { channel: found.channel }),
    ...('env' in found && found.env ? { env: { ...process.env, ...found.env } } : {}),
  });
  lifetime.atEnd(() => browser.close());
  return browser;
};
