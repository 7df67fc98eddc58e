import { foldText } from '@/contract/text/fold-text';
import type { UserContext } from '@/server/domain/context';

type Named = { readonly customerIds: readonly string[]; readonly artistIds: readonly string[] };
type Row = { readonly id: string; readonly name: string; readonly email: string | null };

const CUSTOMERS_SQL = `
SELECT u.id, u.name, u.email FROM "user" u
WHERE EXISTS (SELECT FROM conversation c WHERE c.customer_id = u.id AND c.studio_id = $1)`;
const ARTISTS_SQL = 'SELECT id, name, NULL AS email FROM artist WHERE studio_id = $1';

/**
 * Customers and artists of a studio whose name holds `person`, however it is accented or written large; or the one customer whose
 * address it is. An address counts whole only: looking for parts would show whose they are.
 */
export async function peopleNamed({ db }: UserContext, studioId: string, person: string): Promise<Named> {
  const folded = foldText(person);
  const address = person.trim().toLowerCase();
  const isMeant = ({ name, email }: Row) => email === address || (folded !== '' && foldText(name).includes(folded));
  const idsBy = async (sql: string) => {
    const { rows } = await db.pool.query<Row>(sql, [studioId]);
    return rows.filter(isMeant).map(({ id }) => id);
  };
  const [customerIds, artistIds] = await Promise.all([idsBy(CUSTOMERS_SQL), idsBy(ARTISTS_SQL)]);
  return { customerIds, artistIds };
}
