import { isLocale, LOCALES, type Locale } from '@/contract/i18n/locales';
import type { Tx } from '@/server/db/database';

/** Somebody a mail may go to, and what they want. */
export type MailReader = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly language: Locale;
  readonly reminderMails: boolean;
  readonly bookingMails: boolean;
};

type Row = Omit<MailReader, 'language'> & { readonly language: string | null };

/** Those of these people who can be written to. Their language is the one they chose, else that of the browser of theirs which rings. */
export async function mailReaders(tx: Tx, userIds: readonly string[]): Promise<readonly MailReader[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.id AS "userId", u.name, u.email, u.zone, u.reminder_mails AS "reminderMails", u.booking_mails AS "bookingMails",
      COALESCE(u.locale, (SELECT d.language FROM push_device d WHERE d.user_id = u.id ORDER BY d.last_seen_at DESC LIMIT 1),
        (SELECT f.language FROM calendar_feed f WHERE f.user_id = u.id)) AS language
    FROM "user" u WHERE u.id = ANY(${userIds}::uuid[]) AND u.disabled_at IS NULL AND u.deleted_at IS NULL ORDER BY u.id`;
  return rows.map((row) => ({ ...row, language: isLocale(row.language) ? row.language : LOCALES[0] }));
}
