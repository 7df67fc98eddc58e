import { ackOf, LISTENER, shows } from '@/tests/chaos/faults/probes';
import { type Fault, passes } from '@/tests/chaos/trial';

const FILLED_WITHIN_MS = 2_000;
const KILL_SQL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${LISTENER}'`;

/** Kills the connections on which processes wake each other, again and again, and looks what one process tells of the other's. */
export const listenerLost: Fault = {
  id: 'F3',
  title: 'the listening connections are killed while people write',
  bound: 'what one process stored, the other tells within 2 s',
  run: async (trial) => {
    const { stage, cast, random, within } = trial;
    const life = trial.live();
    const [here] = cast.customer; // at one process
    const [there] = cast.artistDevices; // at the other
    const [conversationId] = cast.conversations;
    for (let at = 0; at < 4 * trial.times; at += 1) {
      await stage.database.query(KILL_SQL);
      await passes(random.between(0, 300));
      const clientId = here.write(conversationId, 'said while nobody listened');
      await within(FILLED_WITHIN_MS * 2, 'it is acknowledged', () => ackOf(trial, clientId) !== undefined);
      await within(FILLED_WITHIN_MS, 'the other process tells it', () => shows(there, conversationId, clientId));
      await passes(random.between(100, 1_500));
    }
    await life.stop();
  },
};
