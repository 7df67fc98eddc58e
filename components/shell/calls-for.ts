import { refusalOf } from '@/components/shell/refusal-of';
import { type CallLinks, type Calls, callsOver } from '@/components/shell/trpc';
import { onBehalfOf } from '@/contract/api/on-behalf-of';

type SpeakingFor = {
  readonly viewerId: string;
  /** The server knows this person here no more: their session ended, or somebody else signed in since. */
  readonly onSignedOut?: () => void;
};

/** Calls by the same way, each of them for this person, whoever is signed in in this browser by now. */
export const callsFor = (links: CallLinks, speaking: SpeakingFor): Calls =>
  callsOver([speakingFor(speaking), ...links], onBehalfOf(speaking.viewerId));

/** The first link of all, so nobody pipes what it gives: tRPC's own operators are more than it needs at a first sight. */
const speakingFor =
  ({ viewerId, onSignedOut }: SpeakingFor): CallLinks[number] =>
  () =>
  ({ op, next }) => {
    const call = next({ ...op, context: { ...op.context, viewerId } });
    const subscribe: typeof call.subscribe = (observer) =>
      call.subscribe({
        ...observer,
        error: (error) => {
          if (refusalOf(error).code === 'auth.required') onSignedOut?.();
          observer.error?.(error);
        },
      });
    return { ...call, subscribe };
  };
