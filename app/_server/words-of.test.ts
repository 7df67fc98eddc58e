import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pickWords, WORDS_OF, type WordsArea } from '@/app/_server/words-of';
import { MESSAGES } from '@/i18n/messages';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ENTRIES = /^(?:page|layout|loading|not-found|error)\.tsx$/;
const IMPORTS = /(?:import|export)\s+(?!type\b)[^;'"]*?from\s+'@\/([^']+)'|import\(\s*'@\/([^']+)'\s*\)/g;
const NAMESPACES = /useTranslations\(\s*(?:'([^']*)')?/g;
const AREA = /<Words of="(\w+)"/;

type Source = {
  readonly isClient: boolean;
  readonly imports: readonly string[];
  readonly namespaces: readonly string[];
};

const fileOf = (name: string) =>
  ['.tsx', '.ts'].map((end) => name + end).find((file) => fs.existsSync(path.join(ROOT, file)));

const read = (file: string): Source => {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
  return {
    isClient: text.startsWith("'use client'"),
    imports: [...text.matchAll(IMPORTS)].flatMap(([, plain, lazy]) => fileOf(plain ?? lazy ?? '') ?? []),
    namespaces: [...text.matchAll(NAMESPACES)].map(([, name = '']) => name),
  };
};

/** The namespaces of everything that the browser runs of an entry: what is marked for it, and what that imports. */
function namespacesOf(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string, fromClient: boolean) => {
    const { isClient, imports, namespaces } = read(file);
    const inBrowser = fromClient || isClient;
    if (seen.has(`${file} ${inBrowser}`)) return;
    seen.add(`${file} ${inBrowser}`);
    if (inBrowser) for (const name of namespaces) found.add(name);
    for (const one of imports) walk(one, inBrowser);
  };
  walk(entry, false);
  return found;
}

const areaIn = (file: string) =>
  fs.existsSync(path.join(ROOT, file)) ? AREA.exec(fs.readFileSync(path.join(ROOT, file), 'utf8'))?.[1] : undefined;

/** The nearest one's, from the entry itself up to the root layout. */
function areaOf(entry: string): string {
  const own = areaIn(entry);
  if (own) return own;
  const above = entry.endsWith('/layout.tsx') ? path.dirname(path.dirname(entry)) : path.dirname(entry);
  const area = areaIn(`${above}/layout.tsx`);
  return area ?? areaOf(`${above}/layout.tsx`);
}

const entries = fs
  .readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => ENTRIES.test(path.basename(file)))
  .map((file) => `app/${file.split(path.sep).join('/')}`);

const isWithin = (part: string, whole: string) => part === whole || part.startsWith(`${whole}.`);

const needs = entries.map((entry) => ({ entry, area: areaOf(entry), namespaces: namespacesOf(entry) }));

describe('the sentences that come with a page', () => {
  it.each(needs)('are all that the browser says there: $entry', ({ area, namespaces }) => {
    const given: readonly string[] = WORDS_OF[area as WordsArea];
    const missing = [...namespaces].filter((name) => !given.some((part) => isWithin(name, part)));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(WORDS_OF))('are none that nobody says there: %s', (area, parts) => {
    const said = needs.filter((one) => one.area === area).flatMap(({ namespaces }) => [...namespaces]);
    // What stands around every page is said everywhere.
    const unsaid = parts.filter((part) => part !== 'common' && !said.some((name) => isWithin(name, part)));
    expect(unsaid).toEqual([]);
  });

  it('are in the messages', () => {
    const areas = Object.keys(WORDS_OF) as WordsArea[];
    expect(JSON.stringify(areas.map((area) => pickWords(MESSAGES.en, area)))).toMatch(/reload/);
    for (const area of areas)
      for (const part of WORDS_OF[area])
        expect(
          part.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown>)?.[key], MESSAGES.en),
        ).toBeDefined();
  });
});
