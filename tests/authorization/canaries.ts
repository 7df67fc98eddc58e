import type { Caller } from '@/tests/authorization/callers';
import { CANARIES, type Corner, type Corners } from '@/tests/authorization/corners';
import type { MadeUser } from '@/tests/harness/factories';
import type { Scene } from '@/tests/harness/scene';

/** Bytes that may reach their readers and nobody else. */
export type Canary = {
  readonly what: string;
  readonly text: string;
  readonly readers: ReadonlySet<string>;
  /** Admins who may come by them in the console: by anything that shows who talks to whom, or only by a look on record. */
  readonly overseen?: { readonly by: ReadonlySet<string>; readonly as: 'about' | 'words' };
};

type Watched = { readonly corners: Corners; readonly scene: Scene; readonly disabled: MadeUser };

export function canariesOf({ corners, scene, disabled }: Watched): readonly Canary[] {
  const { tom, nadia, mira, jonas, sven, ada, carla, anika, suki, bruno, stranger } = scene;
  const people = [tom, nadia, mira, jonas, sven, ada, carla, anika, suki, bruno, stranger];
  const own = (userId: string) => new Set([userId]);
  return [
    ...cornerCanaries(corners.own, CANARIES.own),
    ...cornerCanaries(corners.sameStudio, CANARIES.sameStudio),
    ...cornerCanaries(corners.otherStudio, CANARIES.otherStudio),
    ...[...people.map(({ user }) => user), disabled].map(({ id, email }) => ({
      what: 'an e-mail address',
      text: email,
      readers: own(id),
      ...colleaguesOf(id, Object.values(corners)),
    })),
    ...people.map(({ user, session }) => ({ what: 'a session', text: session.id, readers: own(user.id) })),
  ];
}

/** The addresses of a team are known to its admins; customers' are not. */
function colleaguesOf(userId: string, corners: readonly Corner[]): Pick<Canary, 'overseen'> {
  const home = corners.find(({ overseers }) => overseers.members.has(userId));
  return home ? { overseen: { by: home.overseers.admins, as: 'about' } } : {};
}

/** Names of customers, whom only those they talk to know. Holds until somebody opens a new conversation. */
export const nameCanaries = ({ corners, scene }: Watched): readonly Canary[] => [
  {
    what: 'a customer’s name',
    text: scene.tom.user.name,
    readers: corners.own.participants,
    overseen: { by: corners.own.overseers.admins, as: 'about' },
  },
  {
    what: 'a customer’s name',
    text: scene.nadia.user.name,
    readers: new Set([...corners.sameStudio.participants, ...corners.otherStudio.participants]),
    overseen: {
      by: new Set([...corners.sameStudio.overseers.admins, ...corners.otherStudio.overseers.admins]),
      as: 'about',
    },
  },
];

const cornerCanaries = (
  { name, conversationId, bookingId, participants, overseers }: Corner,
  text: string,
): Canary[] => {
  const by = overseers.admins;
  const about = { readers: participants, overseen: { by, as: 'about' } } as const;
  return [
    { what: `words of ${name}`, text, readers: participants, overseen: { by, as: 'words' } },
    { what: `the id of ${name}`, text: conversationId, ...about },
    { what: `a booking of ${name}`, text: bookingId, ...about },
  ];
};

/** Those that must not come by an operation that lets admins see as much as `oversees` says. */
export const guardedFrom = (
  canaries: readonly Canary[],
  { userId }: Pick<Caller, 'userId'>,
  oversees: 'about' | 'words' | undefined,
): readonly Canary[] =>
  canaries.filter(({ overseen }) => {
    const isOpen = overseen && (oversees === 'words' || oversees === overseen.as);
    return !(isOpen && userId !== null && overseen.by.has(userId));
  });

/** What of `text` should never have come to `caller`. */
export const leaksIn = (text: string, { userId }: Pick<Caller, 'userId'>, canaries: readonly Canary[]): string[] =>
  canaries
    .filter((canary) => text.includes(canary.text) && !(userId !== null && canary.readers.has(userId)))
    .map(({ what }) => what);
