import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { Flow } from '@/tests/chaos/flow';
import type { Trouble } from '@/tests/chaos/trouble';

/** Chooses connections by the first bytes that were said on them. */
export type Which = (opening: string) => boolean;

export interface FaultProxy {
  readonly port: number;
  /** Connections that are open now. */
  readonly open: number;
  /** From now on; `null`: all is well again, and what was held arrives. Applies to `which` only, to all when left out. */
  suffer(trouble: Trouble | null, which?: Which): void;
  /** Ends connections as a program does that exits; `reset`: as a machine that was switched off and on. */
  cut(how?: 'reset', which?: Which): void;
  close(): Promise<void>;
}

type ProxyOptions = {
  /** Ports on loopback, tried in this order for each connection. */
  readonly targets: () => readonly number[];
  readonly random: () => number;
  readonly port?: number;
};

const ALL: Which = () => true;
const OPENING_BYTES = 2_048;

/** A line between two parts that run on this machine, with whatever is wrong with lines in life. */
export async function faultProxy({ targets, random, port = 0 }: ProxyOptions): Promise<FaultProxy> {
  const lines = new Set<Line>();
  let trouble: Trouble = {};
  let troubled: Which = ALL;
  const suffering = (opening: string): Trouble => (troubled(opening) ? trouble : {});

  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    near.on('error', () => undefined);
    if (trouble.refuses && troubled === ALL) return void near.resetAndDestroy();
    connectFirst(targets()).then(
      (far) => {
        const line = new Line({ near, far, suffering, random, onGone: () => lines.delete(line) });
        lines.add(line);
      },
      () => near.resetAndDestroy(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const chosen = (which: Which) => [...lines].filter((line) => which(line.opening));

  return {
    port: (server.address() as AddressInfo).port,
    get open() {
      return lines.size;
    },
    suffer: (next, which = ALL) => {
      trouble = next ?? {};
      troubled = which;
      for (const line of lines) line.look();
    },
    cut: (how, which = ALL) => {
      for (const line of chosen(which)) line.end(how === 'reset');
    },
    close: async () => {
      for (const line of lines) line.end(true);
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

async function connectFirst(ports: readonly number[]): Promise<Socket> {
  for (const port of ports) {
    const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.on('error', () => undefined);
    if (connected) return socket;
  }
  throw new Error('nobody there');
}

type LineOptions = {
  readonly near: Socket;
  readonly far: Socket;
  readonly suffering: (opening: string) => Trouble;
  readonly random: () => number;
  readonly onGone: () => void;
};

/** One connection: two sockets and what flows between them. */
class Line {
  opening = '';
  readonly #flows: readonly Flow[];

  constructor(private readonly options: LineOptions) {
    const { near, far, suffering, random, onGone } = options;
    near.once('data', (bytes) => {
      this.opening = bytes.toString('latin1').slice(0, OPENING_BYTES);
    });
    const flow = (from: Socket, to: Socket, isAnswer: boolean) =>
      new Flow({
        from,
        to,
        random,
        trouble: () => suffering(this.opening),
        isHeld: ({ holds }) => holds === 'everything' || (isAnswer && holds === 'answers'),
        reset: () => this.end(true),
      });
    this.#flows = [flow(near, far, false), flow(far, near, true)];
    let closed = 0;
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.end(true));
      socket.on('close', () => {
        closed += 1;
        if (closed === 2) onGone();
        else this.#closeOther(socket === near ? far : near);
      });
    }
  }

  look(): void {
    for (const flow of this.#flows) flow.look();
  }

  end(isReset: boolean): void {
    for (const socket of [this.options.near, this.options.far]) {
      if (isReset) socket.resetAndDestroy();
      else socket.destroy();
    }
  }

  #closeOther(socket: Socket): void {
    const { closesAfterMs } = this.options.suffering(this.opening);
    if (closesAfterMs) setTimeout(() => socket.destroy(), closesAfterMs).unref();
    else if (!this.#flows.some((flow) => flow.isHolding)) socket.destroy();
  }
}
