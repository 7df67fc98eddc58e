import type { Caller } from '@/tests/authorization/callers';
import { CANARIES, type Corner, type Corners } from '@/tests/authorization/corners';
import type { MadeUser } from '@/tests/harness/factories';
import type { Scene } from '@/tests/harness/scene';

/** Bytes that may reach their readers and nobody else. */
export type Canary = { readonly what: string; readonly text: string; readonly readers: ReadonlySet<string> };

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
    })),
    ...people.map(({ user, session }) => ({ what: 'a session', text: session.id, readers: own(user.id) })),
  ];
}

/** Names of customers, whom only those they talk to know. Holds until somebody opens a new conversation. */
export const nameCanaries = ({ corners, scene }: Watched): readonly Canary[] => [
  { what: 'a customer’s name', text: scene.tom.user.name, readers: corners.own.participants },
  {
    what: 'a customer’s name',
    text: scene.nadia.user.name,
    readers: new Set([...corners.sameStudio.participants, ...corners.otherStudio.participants]),
  },
];

const cornerCanaries = ({ name, conversationId, bookingId, participants }: Corner, text: string): Canary[] => [
  { what: `words of ${name}`, text, readers: participants },
  { what: `the id of ${name}`, text: conversationId, readers: participants },
  { what: `a booking of ${name}`, text: bookingId, readers: participants },
];

/** What of `text` should never have come to `caller`. */
export const leaksIn = (text: string, { userId }: Pick<Caller, 'userId'>, canaries: readonly Canary[]): string[] =>
  canaries
    .filter((canary) => text.includes(canary.text) && !(userId !== null && canary.readers.has(userId)))
    .map(({ what }) => what);
