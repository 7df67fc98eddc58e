import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/contract/i18n/locales';

const MESSAGES = path.resolve(import.meta.dirname, '../messages');

type Tree = { readonly [key: string]: string | Tree };

/** `common.nav.label` → its sentence, for every namespace of a language. */
function sentencesOf(locale: string): ReadonlyMap<string, string> {
  const files = fs.readdirSync(path.join(MESSAGES, locale));
  return new Map(
    files.flatMap((file) => {
      const tree: Tree = JSON.parse(fs.readFileSync(path.join(MESSAGES, locale, file), 'utf8'));
      return flat(tree, path.basename(file, '.json'));
    }),
  );
}

const flat = (tree: Tree, prefix: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : flat(value, `${prefix}.${key}`),
  );

/** Names of arguments and of tags, each once. What follows the name of a plural form is a word of the language. */
const PARTS = /(?<!\b(?:zero|one|two|few|many|other) )\{(\w+)[,}]|<(\w+)>/g;

const partsOf = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(PARTS)].map(([, argument, tag]) => argument ?? `<${tag}>`))].sort();

const [first, ...others] = LOCALES;
const original = sentencesOf(first);

describe.each(others)('in %s', (locale) => {
  const sentences = sentencesOf(locale);

  it('says every sentence, and none besides', () => {
    expect([...sentences.keys()].sort()).toEqual([...original.keys()].sort());
  });

  it('leaves no part of a sentence out', () => {
    const broken = [...sentences].filter(
      ([key, sentence]) => partsOf(sentence).join() !== partsOf(original.get(key) ?? '').join(),
    );
    expect(broken).toEqual([]);
  });
});
