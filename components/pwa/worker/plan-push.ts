import { type Locale, localeFor } from '@/contract/i18n/locales';
import { conversationOfTag } from '@/contract/push/push-message';
import german from '@/messages/de/pwa.json';
import english from '@/messages/en/pwa.json';

/** What is kept with a notification that is shown. */
export type NoteData = {
  readonly path: string;
  readonly conversationId: string | null;
  /** The newest message that it tells of; `null` when it tells of none. */
  readonly seq: number | null;
  /** When the server said so, in ms. */
  readonly sentAtMs: number | null;
};

type PlannedPush = {
  readonly title: string;
  readonly options: NotificationOptions & {
    readonly renotify: boolean;
    readonly timestamp?: number;
    readonly data: NoteData;
  };
  readonly badge: number | null;
  /** Conversations with something unread; `null` when that is not known. */
  readonly unreadIn: readonly string[] | null;
};

type Surroundings = {
  readonly origin: string;
  /** Of the browser: all that is known of the reader when nothing was said. */
  readonly languages: readonly string[];
};

type Bag = Readonly<Record<string, unknown>>;

const HOME = '/conversations';
const FALLBACK_TAG = 'news';
const FALLBACKS: { readonly [Name in Locale]: string } = { en: english.push.fallback, de: german.push.fallback };

const bagOf = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function read(text: string | null): Bag {
  try {
    return bagOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

/** Where a tap leads: a place of ours, whatever was said. */
function pathOf(navigate: string | null, origin: string): string {
  if (navigate === null || !URL.canParse(navigate, origin)) return HOME;
  const url = new URL(navigate, origin);
  return url.origin === origin ? url.pathname + url.search + url.hash : HOME;
}

function seqOf(path: string, origin: string): number | null {
  const seq = Number(new URL(path, origin).searchParams.get('at'));
  return Number.isInteger(seq) && seq > 0 ? seq : null;
}

/** What to show for a push. There is always something: a browser that is rung in silence takes the right away (iOS after three). */
export function planPush(text: string | null, { origin, languages }: Surroundings): PlannedPush {
  const said = read(text);
  const note = bagOf(said.notification);
  const tag = textOf(note.tag) ?? FALLBACK_TAG;
  const lang = textOf(note.lang);
  const { unread_in: unreadIn, app_badge: badge } = said;
  const path = pathOf(textOf(note.navigate), origin);
  const sentAtMs = typeof note.timestamp === 'number' ? note.timestamp : null;
  return {
    title: textOf(note.title) ?? 'Parlour',
    options: {
      body: textOf(note.body) ?? FALLBACKS[localeFor(languages.join())],
      tag,
      // A newer message in the same conversation rings again instead of changing the words in silence.
      renotify: true,
      dir: 'auto',
      ...(lang === null ? {} : { lang }),
      ...(sentAtMs === null ? {} : { timestamp: sentAtMs }),
      icon: '/icons/icon-192.png',
      badge: '/icons/badge-96.png',
      data: { path, conversationId: conversationOfTag(tag), seq: seqOf(path, origin), sentAtMs },
    },
    badge: typeof badge === 'number' && Number.isInteger(badge) && badge >= 0 ? badge : null,
    unreadIn: Array.isArray(unreadIn) ? unreadIn.filter((one) => typeof one === 'string') : null,
  };
}
