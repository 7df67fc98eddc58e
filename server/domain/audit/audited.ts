import { DomainError } from '@/contract/errors/domain-error';
import type { Tx } from '@/server/db/database';
import { isUnavailable, sqlState } from '@/server/db/postgres-error';
import type { Deps } from '@/server/domain/context';

/** Somebody is waiting: better a sentence now than an answer that may never come. */
const LOCK_WAIT = '3s';
const STATEMENT_WAIT = '5s';

/** A lock that did not come in time, and a database that takes no writes. */
const UNWRITABLE = new Set(['55P03', '25006']);

/**
 * One transaction for an act that must leave an audit entry. When the entry cannot be written, be it that its table is locked, the
 * disk full or the database away, nothing happens and nothing may be shown.
 * @throws DomainError audit.unavailable
 */
export async function audited<T>({ db }: Pick<Deps, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transact(async (tx) => {
      await tx.$executeRaw`
        SELECT set_config('lock_timeout', ${LOCK_WAIT}, true), set_config('statement_timeout', ${STATEMENT_WAIT}, true)`;
      return work(tx);
    });
  } catch (error) {
    if (error instanceof DomainError || !isUnwritable(error)) throw error;
    throw new DomainError('audit.unavailable', { cause: error });
  }
}

const isUnwritable = (error: unknown): boolean => UNWRITABLE.has(sqlState(error) ?? '') || isUnavailable(error);
