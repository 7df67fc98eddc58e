import type { Locale } from '@/contract/i18n/locales';
import type { Auth } from '@/server/auth/auth';
import type { Actor } from '@/server/domain/actor';
import type { Deps } from '@/server/domain/context';
import type { ImageRenderer } from '@/server/platform/images/image-renderer';
import type { Log } from '@/server/platform/log';
import type { PushSender } from '@/server/platform/push/push-sender';
import type { RateLimiter } from '@/server/platform/rate-limiter';
import type { Hub } from '@/server/realtime/hub';

/** What the process owns and every door shares. Made once by main.ts. */
export type ServerParts = Deps & {
  readonly hub: Hub;
  readonly auth: Auth;
  readonly limiter: RateLimiter;
  readonly images: ImageRenderer;
  readonly push: PushSender;
  readonly log: Log;
  /** Signs cookies and keys the hashes of codes. */
  readonly authSecret: string;
};

/** One request, whichever door it came through. */
export type RequestContext = ServerParts & {
  readonly actor: Actor;
  readonly requestId: string;
  /** Of the person's machine; honours X-Forwarded-For only behind a trusted proxy. */
  readonly ip: string;
  readonly userAgent: string;
  /** Of the page that asks; of a program, what it asks for. */
  readonly language: Locale;
};
