import { type Fault, passes, type Trial } from '@/tests/chaos/trial';

const CROSSINGS = 25;
/** So many updates of a conversation for one that Postgres gives up: seldom enough that nobody meets four in a row. */
const HICCUP_SQL = `
CREATE SEQUENCE chaos_hiccups;
CREATE FUNCTION chaos_hiccup() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE n bigint := nextval('chaos_hiccups');
BEGIN
  IF n % 50 = 0 THEN RAISE EXCEPTION 'given up by chaos' USING ERRCODE = '40P01'; END IF;
  IF n % 50 = 25 THEN RAISE EXCEPTION 'given up by chaos' USING ERRCODE = '40001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chaos_hiccup BEFORE UPDATE ON conversation FOR EACH ROW EXECUTE FUNCTION chaos_hiccup()`;
const NO_HICCUP_SQL =
  'DROP TRIGGER chaos_hiccup ON conversation; DROP FUNCTION chaos_hiccup; DROP SEQUENCE chaos_hiccups';

/** Transactions that Postgres gives up, by real crossed locks and by its word for them at every step of a conversation. */
export const deadlocks: Fault = {
  id: 'F7',
  title: 'deadlocks and serialisation failures',
  bound: 'they are tried again on the server: no answer says that something went wrong',
  run: async (trial) => {
    const { stage, expect } = trial;
    const failuresBefore = failures(trial);
    await stage.database.query(HICCUP_SQL);
    try {
      const life = trial.live();
      for (let at = 0; at < CROSSINGS * trial.times; at += 1) await cross(trial);
      await passes(3_000);
      await life.stop();
    } finally {
      await stage.database.query(NO_HICCUP_SQL);
    }
    expect(failures(trial) === failuresBefore, `${failures(trial) - failuresBefore} requests failed`);
  },
};

/** Both of the artist's devices report the same two conversations, each in the other's order. */
async function cross({ stage, cast }: Trial): Promise<void> {
  const rows = await stage.database.query<{ conversationId: (typeof cast.conversations)[0]; seq: number }>(
    'SELECT id AS "conversationId", last_seq AS seq FROM conversation WHERE id = ANY($1) AND last_seq > 0',
    [cast.conversations],
  );
  if (rows.length === 0) return;
  const orders = [rows, rows.toReversed()];
  await Promise.all(
    cast.artistDevices.map((device, at) =>
      device.client.conversations.markDelivered.mutate({ positions: orders[at] ?? rows }),
    ),
  );
}

const failures = ({ stage }: Trial): number =>
  [stage.a, stage.b].reduce((sum, server) => sum + server.log().split('request.failed').length - 1, 0);
