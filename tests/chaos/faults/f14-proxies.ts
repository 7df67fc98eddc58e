import { isOnline, shows } from '@/tests/chaos/faults/probes';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';
import { OUR_PROXIES, PROXIES, type ProxyKind } from '@/tests/proxies/proxies';

const CONNECTED_WITHIN_MS = 5_000;
const SEEN_WITHIN_MS = 1_000;
/** Those that ask for no certificate; all of them, and what they do to idle streams: `tests/proxies`. */
const KINDS = PROXIES.filter((kind) => !OUR_PROXIES.includes(kind));

/** Everybody comes by an nginx that was told nothing of streams. */
export const proxies: Fault = {
  id: 'F14',
  title: 'nginx as it comes, one that compresses streams, one that speaks HTTP/1.0',
  bound: 'what somebody says is seen within 1 s',
  skip: () => {
    const found = KINDS.map(({ found }) => found).find((one) => 'missing' in one);
    return found && 'missing' in found ? found.missing : null;
  },
  run: async (trial) => {
    for (const kind of KINDS) await behind(trial, kind);
  },
};

async function behind(trial: Trial, kind: ProxyKind): Promise<void> {
  const { stage, cast, within } = trial;
  const proxy = await kind.start(stage.a.port, stage.b.port);
  const reconnect = () => {
    for (const { line } of [...cast.devices, cast.program, cast.admin]) line.cut();
  };
  try {
    stage.leadTo([Number(new URL(proxy.url).port)]);
    reconnect();
    await within(CONNECTED_WITHIN_MS, `everybody is connected behind ${kind.name}`, () => cast.devices.every(isOnline));
    const life = trial.live();
    await passes(1_000 * trial.times);
    await life.stop();
    const [phone] = cast.customer;
    const [conversationId] = cast.conversations;
    const clientId = phone.write(conversationId, `said behind ${kind.name}`);
    await within(SEEN_WITHIN_MS, `it is seen behind ${kind.name}`, () =>
      cast.artistDevices.every((device) => shows(device, conversationId, clientId)),
    );
  } finally {
    stage.leadTo(null);
    reconnect();
    await proxy.end();
  }
}
