import { foldText } from '@/contract/text/fold-text';
import type { Database, Tx } from '@/server/db/database';
import type { Prisma } from '@/server/db/generated/client';

/** What a line of the text is about. Punctuation, which no folded word has in it: nobody can ask for a mark. */
const MARKS = { name: '!', handle: '/', city: '@', style: '#', service: '*', studio: '&' } as const;
type Mark = keyof typeof MARKS;

/** One value as a whole, in the form that `Artist.searchText` has it in. */
export const searchLine = (mark: Mark, value: string): string => `\n${MARKS[mark]} ${foldText(value)}\n`;

export type Searched = {
  readonly name: string;
  readonly handle: string;
  readonly city: string;
  readonly styles: readonly string[];
  readonly services: readonly string[];
  readonly studio: string;
};

/** Everything an artist is found by: a line for each value, each word with a space before it. */
export function searchTextOf({ name, handle, city, styles, services, studio }: Searched): string {
  const lines = [
    searchLine('name', name),
    searchLine('handle', handle),
    searchLine('city', city),
    ...styles.map((style) => searchLine('style', style)),
    ...services.map((service) => searchLine('service', service)),
    searchLine('studio', studio),
  ];
  return lines.join('').replaceAll('\n\n', '\n');
}

/** Written without spaces between words: a sign may stand anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SHORT = 2;

/**
 * What has to stand in the text of whoever is found: every word of `query`. One or two letters only count at the beginning of a word,
 * more of them anywhere. `null` when something was typed that nobody can be found by, such as quotes alone.
 */
export function soughtParts(query: string): readonly string[] | null {
  const tokens = [...new Set(foldText(query).split(' '))].filter((token) => token !== '');
  if (tokens.length === 0) return query.trim() === '' ? [] : null;
  return tokens.map((token) => ([...token].length <= SHORT && !UNSPACED.test(token) ? ` ${token}` : token));
}

const SEARCHED_PARTS = {
  id: true,
  name: true,
  handle: true,
  city: true,
  styles: true,
  searchText: true,
  studio: { select: { name: true } },
  services: { where: { retiredAt: null }, select: { name: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ArtistSelect;

type SearchedRow = Omit<Searched, 'services' | 'studio'> & {
  readonly services: readonly { readonly name: string }[];
  readonly studio: { readonly name: string };
};
const textOf = ({ studio, services, ...row }: SearchedRow): string =>
  searchTextOf({ ...row, studio: studio.name, services: services.map(({ name }) => name) });

/** The last word of every use case that changes what an artist is found by. */
export async function refreshSearchText(tx: Tx, artistId: string): Promise<void> {
  const row = await tx.artist.findUniqueOrThrow({ where: { id: artistId }, select: SEARCHED_PARTS });
  const searchText = textOf(row);
  if (searchText !== row.searchText) await tx.artist.update({ where: { id: artistId }, data: { searchText } });
}

const REFRESH_LOCK = 72_707_373;

/**
 * Brings up to date what was written by another version, by a migration or by hand; of processes that start together one does it.
 * @returns how many artists had another text.
 */
export async function refreshSearchTexts(db: Database): Promise<number> {
  return db.transact(async (tx) => {
    const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(${REFRESH_LOCK}) AS taken`;
    if (!lock?.taken) return 0;
    const rows = await tx.artist.findMany({ select: SEARCHED_PARTS });
    const stale = rows.filter((row) => textOf(row) !== row.searchText);
    for (const row of stale) await tx.artist.update({ where: { id: row.id }, data: { searchText: textOf(row) } });
    return stale.length;
  });
}
