const formats = new Map<string, Intl.NumberFormat>();

/** An amount without idle zeros: `€80`, `€82.50`. */
export function moneyLabel(cents: number, currency: string, locale: string): string {
  const whole = cents % 100 === 0;
  const key = `${locale} ${currency} ${whole}`;
  const known = formats.get(key);
  const format =
    known ?? new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: whole ? 0 : 2 });
  if (!known) formats.set(key, format);
  return format.format(cents / 100);
}

/** {@link moneyLabel}; null when the artist named no price. */
export const priceLabel = (cents: number | null, currency: string, locale: string): string | null =>
  cents === null ? null : moneyLabel(cents, currency, locale);
