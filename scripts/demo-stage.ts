import { type Browser, chromium } from '@playwright/test';
import { startStage } from '@/e2e/harness/start-stage';
import { announceServers } from '@/e2e/harness/this-server';
import { ensureBrowser } from '@/scripts/browser';
import type { Lifetime } from '@/scripts/lifetime';

/** The built server with the demo scene, on a database of its own, until the command ends. Answers its address. */
export const openDemoStage = async (lifetime: Lifetime): Promise<string> => {
  const { servers, end } = await startStage(1);
  lifetime.atEnd(end);
  announceServers(servers);
  const [server] = servers;
  if (!server) throw new Error('The stage did not say where it is.');
  return server.url;
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
