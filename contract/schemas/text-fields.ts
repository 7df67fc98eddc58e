import { z } from 'zod';
import { cleanText } from '@/contract/text/clean-text';
import { MESSAGE_LENGTH_LIMIT, NOTE_LENGTH_LIMIT } from '@/contract/text/limits';

export const MAX_MESSAGE_LENGTH = MESSAGE_LENGTH_LIMIT;
export const MAX_NOTE_LENGTH = NOTE_LENGTH_LIMIT;
export const MAX_NAME_LENGTH = 80;

/** Cleaning can only shorten: what is twice too long is refused before it costs anything, with the limit that people know. */
const capped = (max: number) =>
  z
    .string()
    .superRefine((text, ctx) => {
      if (text.length > max * 2) {
        ctx.addIssue({
          code: 'too_big',
          origin: 'string',
          maximum: max,
          inclusive: true,
          input: text,
          continue: false,
        });
      }
    })
    // For the API description, which does not see into the check.
    .meta({ maxLength: max });

/** A line or paragraph of words: cleaned, then 1 to `max` UTF-16 units. */
export const words = (max: number) => capped(max).transform(cleanText).pipe(z.string().min(1).max(max));

/** Like {@link words}, but may be left empty. */
export const optionalWords = (max: number) => capped(max).transform(cleanText).pipe(z.string().max(max));

export const PersonName = words(MAX_NAME_LENGTH).pipe(z.string().regex(/^[^\n\t<>]+$/u));

/** Lower-cased; the local part is kept as written otherwise. Length limit: RFC 5321 §4.5.3.1.3. */
export const EmailAddress = z.string().trim().max(254).toLowerCase().pipe(z.email());

/** Length only (NIST SP 800-63B §3.1.1.2): at least 8, at most 200 code units; no composition rules. */
export const Password = z.string().min(8).max(200);

/** The six digits sent by e-mail; spaces are forgiven. */
export const SixDigitCode = z
  .string()
  .max(16)
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

/** An IANA time-zone name, such as `Europe/Rome`. */
export const ZoneName = z.string().min(1).max(64).refine(isZone);
