import type { Locale } from '@/contract/i18n/locales';
import german from '@/messages/de/outgoing.json';
import english from '@/messages/en/outgoing.json';

/** What the server says outside the app: mails, notifications, calendar files. Pages do not carry it. */
export const OUTGOING_MESSAGES: { readonly [Name in Locale]: { readonly outgoing: typeof english } } = {
  en: { outgoing: english },
  de: { outgoing: german },
};
