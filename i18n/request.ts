import { getRequestConfig } from 'next-intl/server';
import { englishMessages } from '@/i18n/english-messages';

/** One language for now. Dates are shown in a zone that each screen names itself; UTC is only what is used when it forgot. */
export default getRequestConfig(async () => ({ locale: 'en', messages: englishMessages, timeZone: 'UTC' }));
