import type { RegionalLocale } from '@/contract/i18n/regional-locale';
import type { englishMessages } from '@/i18n/english-messages';

// A key that is in no message file does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: RegionalLocale;
    Messages: typeof englishMessages;
  }
}
