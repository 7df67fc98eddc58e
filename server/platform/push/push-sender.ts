/** A browser as it registered itself. */
export type PushTarget = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

export type Push = {
  /** What the browser gets, encrypted for it alone; at most `MAX_PUSH_BYTES`. */
  readonly text: string;
  /** Of pushes with one topic that wait for a phone, its service keeps the newest only. At most 32 characters of base64url. */
  readonly topic: string;
  /** How long the service keeps it for a phone that is off. */
  readonly ttlSeconds: number;
};

/**
 * `gone`: this target will never take one again. `later`: try again, not before `retryAfterSeconds` when the service named it.
 * `rejected`: this push will never be taken. Reasons hold no endpoint and no words of the push.
 */
export type PushOutcome =
  | 'accepted'
  | 'gone'
  | { readonly later: string; readonly retryAfterSeconds: number | null }
  | { readonly rejected: string };

export interface PushSender {
  /** The key that browsers subscribe with; `null` when this installation sends no pushes. */
  readonly publicKey: string | null;
  /** Hands one push to its service. Answers within some 10 s, and does not throw, whatever the other side does. */
  send(target: PushTarget, push: Push): Promise<PushOutcome>;
  close(): void;
}
