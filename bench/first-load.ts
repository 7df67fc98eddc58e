import { gzipSync } from 'node:zlib';
import { encode } from 'next-auth/jwt';

type PageOptions = {
  readonly origin: string;
  readonly path: string;
  readonly authSecret: string;
  readonly sessionId: string;
  readonly userId: string;
};

export type FirstLoad = { readonly path: string; readonly scripts: number; readonly gzKb: number };

const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g;
const BYTES_PER_KB = 1_000;

/** The JavaScript a browser has to load before the page is alive: every script its HTML names, each as `gzip -9` packs it. */
export const measureFirstLoad = async (options: PageOptions): Promise<FirstLoad> => {
  const { origin, path, authSecret, sessionId, userId } = options;
  const token = await encode({ token: { sid: sessionId, sub: userId }, secret: authSecret });
  const headers = { cookie: `next-auth.session-token=${token}` };
  const page = await fetch(`${origin}${path}`, { headers, redirect: 'manual' });
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  const tags = [...(await page.text()).matchAll(SCRIPT)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const sources = new Set(tags.map(([, source = '']) => source));
  let bytes = 0;
  for (const source of sources) {
    const script = await fetch(new URL(source, origin));
    if (script.status !== 200) throw new Error(`${source} answered ${script.status}`);
    bytes += gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length;
  }
  return { path, scripts: sources.size, gzKb: bytes / BYTES_PER_KB };
};
