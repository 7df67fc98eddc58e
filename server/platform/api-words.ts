import { type FeeWords, feeText } from '@/contract/messages/plain/fee-text';
import type { PlainWords } from '@/contract/messages/plain/plain-words';
import { sentencesIn } from '@/server/platform/sentences';

// Own names of days and months, and plain figures: what `Intl` writes changes with its versions, and programs keep what they are told.
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const WORDS: FeeWords & PlainWords = {
  say: sentencesIn('en').plain.say,
  /** `Fri 9 May 2031, 14:30` */
  time: (wallStart) => {
    const day = new Date(`${wallStart}Z`);
    const date = `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
    return `${date}, ${wallStart.slice('YYYY-MM-DDT'.length)}`;
  },
  /** `180 EUR`, `82.50 EUR`, `12,500 INR` */
  money: (cents, currency) => {
    const [whole = '', part = ''] = (cents / 100).toFixed(2).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${part === '00' ? grouped : `${grouped}.${part}`} ${currency}`;
  },
  /** `50%`, `1 hour`, `7 days` */
  measure: (value, unit) => (unit === 'percent' ? `${value}%` : `${value} ${unit}${value === 1 ? '' : 's'}`),
};

/** How the public API writes entries as text: in English, whoever asks, and always alike. */
export const API_WORDS: PlainWords = { ...WORDS, fee: (fee) => feeText(fee, WORDS) };
