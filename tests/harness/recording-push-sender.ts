import type { Push, PushOutcome, PushSender, PushTarget } from '@/server/platform/push/push-sender';
import { newKeyPair } from '@/server/platform/push/vapid';

type Sent = Push & { readonly target: PushTarget };

export type RecordingPushSender = PushSender & {
  /** Everything handed over, whatever became of it. */
  readonly sent: Sent[];
};

/** A push sender that keeps what it is given and answers as told; it accepts everything when nothing is said. */
export function recordingPushSender(
  answer: (push: Sent) => PushOutcome | Promise<PushOutcome> = () => 'accepted',
): RecordingPushSender {
  const sent: Sent[] = [];
  const { publicKey } = newKeyPair();
  return {
    publicKey,
    sent,
    send: async (target, push) => {
      const one = { ...push, target };
      sent.push(one);
      return answer(one);
    },
    close: () => undefined,
  };
}
