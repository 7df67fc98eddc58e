import pg from 'pg';

const CONNECT_TIMEOUT_MS = 2_500;
const STATEMENT_TIMEOUT_MS = 10_000;

/**
 * Connections that fail without ending the process: a query tells of its own failure, everything else is made anew.
 * `settings`: of Postgres, for each of them.
 */
export function createPool(url: string, size: number, settings: Readonly<Record<string, string>> = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'parlour',
  });
  pool.on('error', () => {});
  // The pool lets go of a client before its socket is closed, and hears nothing more of it then.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
