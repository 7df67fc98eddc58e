import { z } from 'zod';

/** An id as answers give it. */
export const Id = z.guid();

/** An instant: ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });

/** Number of an entry in its conversation: 1, 2, 3, … without gaps. */
export const SeqNumber = z.int().min(1);

/** A whole number as a query string writes it. */
export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to));

export const PAGE_LIMIT = 100;
export const DEFAULT_PAGE = 50;

/** How many items a page has. */
export const Limit = wholeNumber(1, PAGE_LIMIT).default(DEFAULT_PAGE).describe('Items on a page.');

/** What a list gave as `next`: where its next page begins. */
export const PageKey = z.string().max(200).describe('`next` of the page before.');
