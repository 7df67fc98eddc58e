import type { Locale } from '@/contract/i18n/locales';
import type { Database } from '@/server/db/database';
import type { UserActor } from '@/server/domain/actor';
import type { Clock } from '@/server/platform/clock';
import type { Ids } from '@/server/platform/ids';

/** What every use case may use. */
export type Deps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Messages one person may send in a minute. */
  readonly sendLimitPerMinute: number;
  /** Seals the ends of the audit's chains; never stored in the database. */
  readonly auditKey: string;
  /** The origin people open: `https://chat.example.com`. */
  readonly publicUrl: string;
};

/** The language that whoever asks reads just now. */
export type Reader = { readonly language: Locale };

/** For use cases that need a signed-in person: without one they cannot even be called. */
export type UserContext = Deps & { readonly actor: UserActor };
