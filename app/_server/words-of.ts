import type { MESSAGES } from '@/i18n/messages';

type Sentences = (typeof MESSAGES)['en'];
type Part = keyof Sentences | `${keyof Sentences}.${string}`;

const TALK = [
  'common',
  'errors',
  'pwa',
  'conversations',
  'thread',
  'composer',
  'bookings',
  'bookingCard',
  'accessReceipt',
  'requestSteps',
  'plain',
  'policy',
] as const;

/**
 * The sentences that the browser needs, by the part of the site that needs them. They come with every page, so that none carries
 * those of others; words-of.test.ts finds what is missing, and what is superfluous.
 */
export const WORDS_OF = {
  everywhere: ['common', 'problem', 'pwa.update'],
  auth: ['auth', 'common', 'errors'],
  calendar: [
    'calendar',
    'common',
    'errors',
    'thread',
    'bookings',
    'bookingCard',
    'conversations.connection',
    'requestSteps',
    'plain',
    'policy',
  ],
  chat: TALK,
  console: [
    'common',
    'errors',
    'pwa',
    'console',
    'conversations',
    'thread',
    'bookings',
    'bookingCard',
    'accessReceipt',
    'plain',
  ],
  offline: ['common', 'pwa'],
  onboarding: ['artist', 'bookings', 'common', 'errors'],
  outbox: ['devOutbox'],
  people: [
    'auth',
    'bookings.duration',
    'bookings.times',
    'common',
    'contact',
    'errors',
    'pwa.notifications',
    'policy',
    'pwa.sound',
    'requestSteps',
    'site.directory.search',
    'site.profile',
  ],
  profile: ['artist', 'bookings', 'common', 'errors', 'plain', 'policy', 'profileEditor', 'pwa', 'settings'],
  settings: ['auth', 'common', 'errors', 'pwa', 'settings'],
  setup: ['auth', 'common', 'errors', 'setup'],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type WordsArea = keyof typeof WORDS_OF;

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function withPart(words: Tree, all: Tree, [first = '', ...rest]: readonly string[]): Tree {
  const [have, from] = [words[first], all[first]];
  if (rest.length === 0 || !isTree(from)) return { ...words, [first]: from };
  return { ...words, [first]: withPart(isTree(have) ? have : {}, from, rest) };
}

/** Of all sentences, those of an area. */
export const pickWords = (all: Tree, area: WordsArea): Tree =>
  WORDS_OF[area].reduce<Tree>((words, part) => withPart(words, all, part.split('.')), {});
