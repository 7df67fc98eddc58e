import { z } from 'zod';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistSort } from '@/contract/schemas/artist-search';
import { foldText } from '@/contract/text/fold-text';

/** What the order of artists is made of. */
export type Sortable = {
  readonly id: string;
  readonly name: string;
  readonly isPaused: boolean;
  readonly hasServices: boolean;
  /** Milliseconds. */
  readonly nextFree: number | null;
  readonly responseMinutes: number | null;
};

/** An artist's place: smaller comes first. Those of one group are ordered by `value`, then by name. */
export type Place = { readonly group: number; readonly value: number; readonly name: string; readonly id: string };

const KNOWN = 0;
const UNKNOWN = 1;
const NOTHING_OFFERED = 2;
const PAUSED = 3;

const VALUES: { readonly [Sort in ArtistSort]: (artist: Sortable, typed: string) => number | null } = {
  'next-free': ({ nextFree }) => nextFree,
  response: ({ responseMinutes }) => responseMinutes,
  name: ({ name }, typed) => distance(name, typed),
};

/** Paused artists are the last, whatever is sorted by. `typed` is what the names are compared with. */
export function placeOf(artist: Sortable, sort: ArtistSort, typed: string): Place {
  const { id, name, isPaused, hasServices } = artist;
  const value = VALUES[sort](artist, typed);
  const group = value === null ? UNKNOWN : KNOWN;
  const offered = hasServices || sort === 'name' ? group : NOTHING_OFFERED;
  return { id, name, group: isPaused ? PAUSED : offered, value: value ?? 0 };
}

/** How far a name is from what was typed: the same, begins so, a word of it begins so, has it somewhere, something else. */
function distance(name: string, typed: string): number {
  const sought = foldText(typed);
  const folded = foldText(name);
  if (sought === '' || folded === sought) return 0;
  if (folded.startsWith(sought)) return 1;
  if (folded.includes(` ${sought}`)) return 2;
  return folded.includes(sought) ? 3 : 4;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** A total order: two artists of one name stay in the order of their ids. */
export const comparePlaces = (a: Place, b: Place): number =>
  a.group - b.group ||
  a.value - b.value ||
  collator.compare(a.name, b.name) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Where a page ended, and the hour its times were reckoned at: the next one goes on in the same order. */
export type PageEnd = { readonly at: number; readonly place: Place };

const Written = z.tuple([z.int(), z.int(), z.number(), z.string(), z.string()]);

/** The `next` of a page: opaque to clients. */
export const encodePageEnd = ({ at, place }: PageEnd): string =>
  Buffer.from(JSON.stringify([at, place.group, place.value, place.name, place.id])).toString('base64url');

/** @throws DomainError input.invalid when it is not one of ours. */
export function decodePageEnd(key: string): PageEnd {
  const read = Written.safeParse(parsed(Buffer.from(key, 'base64url').toString('utf8')));
  if (!read.success) throw new DomainError('input.invalid');
  const [at, group, value, name, id] = read.data;
  return { at, place: { group, value, name, id } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
