import { keepHoldsShort } from '@/server/domain/bookings/sweep-holds';
import type { Deps } from '@/server/domain/context';
import { keepDirectory } from '@/server/domain/directory/keep-directory';
import { startCourier } from '@/server/domain/notifications/courier';
import { mailBooking } from '@/server/domain/notifications/mail-booking';
import { sendPush } from '@/server/domain/notifications/send-push';
import { keepReminding } from '@/server/domain/reminders/keep-reminding';
import { isReminderMoot, mailReminder } from '@/server/domain/reminders/mail-reminder';
import { sendMail } from '@/server/events/handlers/send-mail';
import { startRelay } from '@/server/events/relay';
import { createPgBossQueue } from '@/server/platform/jobs/pg-boss-queue';
import type { Log } from '@/server/platform/log';
import type { MailSender } from '@/server/platform/mail/mail-sender';
import type { PushSender } from '@/server/platform/push/push-sender';

type BackgroundOptions = Pick<Deps, 'db' | 'clock' | 'ids' | 'publicUrl'> & {
  readonly mail: MailSender;
  /** Whom mail comes from: `Name <address>`, or an address. */
  readonly mailFrom: string;
  readonly push: PushSender;
  readonly log: Log;
};

export interface Background {
  /** Something happened that somebody may have to be told of outside. */
  wake(): void;
  /** Takes up nothing new and waits a little for what is under way. */
  stop(): Promise<void>;
}

/** All that follows from events, and all that goes by the clock. Any number of processes may do it, beside serving or alone. */
export function startBackground({ mail, push, log, ...deps }: BackgroundOptions): Background {
  const jobs = createPgBossQueue({ pool: deps.db.pool, log });
  const courier = startCourier({ ...deps, push, log });
  const reactions = [
    sendMail({ ...deps, mail, isMoot: (mailId) => isReminderMoot(deps.db, mailId) }),
    sendPush({ ...deps, onPlanned: courier.wake }),
    mailBooking(deps),
    mailReminder(deps),
  ];
  const relay = startRelay({ db: deps.db, jobs, reactions, log });
  keepDirectory({ ...deps, jobs, log });
  keepHoldsShort({ ...deps, jobs, log });
  keepReminding({ ...deps, jobs, log });
  return {
    wake: relay.wake,
    stop: async () => {
      await Promise.all([relay.stop(), jobs.stop()]);
      await courier.stop();
    },
  };
}
