const DECIMALS = /[.,](\d{1,2})$/;
const WHOLE = /^\d{1,9}$/;
/** Currency signs and words, before or behind. */
const DECORATION = /^[\p{Sc}\p{L}\s]+|[\p{Sc}\p{L}\s]+$/gu;
/** What people put between thousands, besides dots and commas. */
const GAPS = /[\s'’]/g;
const EASTERN_DIGITS = /[٠-٩۰-۹]/g;

/** Of both Arabic and Persian digits the low four bits are the number. */
const asWestern = (digit: string): string => String(digit.charCodeAt(0) & 0xf);

/** An amount as people write it (`80`, `1.200`, `1,200.50`, `€ 79,5`) in cents; null when it is none. */
export function centsOf(text: string): number | null {
  const bare = text.replace(DECORATION, '').replace(GAPS, '').replace(EASTERN_DIGITS, asWestern);
  const decimals = DECIMALS.exec(bare);
  const whole = (decimals ? bare.slice(0, decimals.index) : bare).replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  if (!WHOLE.test(whole)) return null;
  return Number(whole) * 100 + Number((decimals?.[1] ?? '').padEnd(2, '0'));
}

/** Cents as they stand in a field: `80`, `79.50`. */
export const centsText = (cents: number | null): string =>
  cents === null ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
