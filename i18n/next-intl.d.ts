import type { Locale } from '@/contract/i18n/locales';
import type { englishMessages } from '@/i18n/english-messages';

// A key that is in no message file does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof englishMessages;
  }
}
