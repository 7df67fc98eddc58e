const formats = new Map<string, Intl.NumberFormat>();

/** `€80` or `€82.50`; null when the artist named no price. */
export function priceLabel(cents: number | null, currency: string, locale: string): string | null {
  if (cents === null) return null;
  const whole = cents % 100 === 0;
  const key = `${locale} ${currency} ${whole}`;
  const known = formats.get(key);
  const format =
    known ?? new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: whole ? 0 : 2 });
  if (!known) formats.set(key, format);
  return format.format(cents / 100);
}
