import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/scripts/free-port';
import { type ServerOptions, type ServerProcess, spawnServer, waitUntilReady } from '@/scripts/server-process';
import type { Balancer } from '@/scripts/start/balancer';

const FIRST_BACKOFF_MS = 500;
const BACKOFF_CAP_MS = 10_000;
/** Who ran this long has not failed at starting. */
const SETTLED_MS = 30_000;

type FleetOptions = {
  readonly size: number;
  readonly balancer: Pick<Balancer, 'add' | 'withdraw'>;
  /** How the process of a place is started, answering at this loopback port. */
  readonly optionsFor: (place: number, port: number) => ServerOptions;
  readonly say: (text: string) => void;
};

type Member = { readonly place: number; readonly port: number; readonly server: ServerProcess; isLeaving: boolean };

/** Several server processes behind a balancer. One that dies is started again. */
export class Fleet {
  readonly #members = new Map<number, Member>();
  readonly #starting = new Set<ServerProcess>();
  #isEnding = false;
  #replacing: Promise<number> | null = null;

  constructor(private readonly options: FleetOptions) {}

  /** Resolves when all are ready; rejects with the end of its log when one does not start. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.size }, (_, index) => this.#launch(index + 1)));
  }

  /**
   * Replaces one process after the other: the new one takes over when it is ready, then the old one drains. Where a new one does not
   * start the old ones stay. Answers how many were replaced. Asked again while it is under way, it does it once.
   */
  replaceAll(): Promise<number> {
    this.#replacing ??= this.#replaceEach().finally(() => {
      this.#replacing = null;
    });
    return this.#replacing;
  }

  isReplacing(): boolean {
    return this.#replacing !== null;
  }

  size(): number {
    return this.options.size;
  }

  pids(): readonly number[] {
    return [...this.#members.values()].map(({ server }) => server.pid);
  }

  /** Lets all drain. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    for (const server of this.#starting) server.kill();
    await Promise.all([...this.#members.values()].map(({ server }) => server.stop()));
    await this.#replacing;
  }

  kill(): void {
    this.#isEnding = true;
    for (const server of this.#starting) server.kill();
    for (const { server } of this.#members.values()) server.kill();
  }

  /** Starts one for this place; where nobody wants it any more once it is ready, it ends again. */
  async #launch(place: number, isWanted: () => boolean = () => true): Promise<void> {
    const port = await freePort();
    const options = this.options.optionsFor(place, port);
    if (this.#isEnding) return;
    const server = spawnServer(options);
    this.#starting.add(server);
    try {
      await waitUntilReady(server, options);
    } catch (error) {
      server.kill();
      throw error;
    } finally {
      this.#starting.delete(server);
    }
    if (this.#isEnding || !isWanted()) return server.kill(); // nobody was sent there yet
    const member = { place, port, server, isLeaving: false };
    this.#members.set(place, member);
    this.options.balancer.add(port);
    void this.#watch(member);
  }

  async #watch(member: Member): Promise<void> {
    const startedAt = Date.now();
    const code = await member.server.exited;
    this.options.balancer.withdraw(member.port);
    if (!this.#isMissing(member)) return;
    this.options.say(`Process ${member.place} ended by itself with code ${code}; starting it again`);
    await this.#bringBack(member, Date.now() - startedAt > SETTLED_MS ? 0 : 1);
  }

  /** It is gone, nobody asked it to go, and nobody has taken its place. */
  #isMissing(member: Member): boolean {
    return !this.#isEnding && !member.isLeaving && this.#members.get(member.place) === member;
  }

  async #bringBack(lost: Member, failures: number): Promise<void> {
    for (let failed = failures; ; failed++) {
      if (failed > 0) await pause(Math.min(BACKOFF_CAP_MS, FIRST_BACKOFF_MS * 2 ** (failed - 1)));
      if (!this.#isMissing(lost)) return;
      try {
        return await this.#launch(lost.place, () => this.#isMissing(lost));
      } catch {
        this.options.say(`Process ${lost.place} did not start; trying again`);
      }
    }
  }

  async #replaceEach(): Promise<number> {
    let replaced = 0;
    for (const place of [...this.#members.keys()]) {
      try {
        await this.#replace(place);
      } catch (error) {
        this.options.say(`The rest stays as it is: ${String(error)}`);
        break;
      }
      if (this.#isEnding) break;
      replaced += 1;
      this.options.say(`Process ${place} is replaced`);
    }
    return replaced;
  }

  async #replace(place: number): Promise<void> {
    let old = this.#members.get(place);
    await this.#launch(place, () => {
      old = this.#members.get(place); // the one we knew may have died meanwhile, and another have come for it
      return true;
    });
    if (!old || this.#isEnding) return;
    old.isLeaving = true;
    this.options.balancer.withdraw(old.port);
    await old.server.stop();
  }
}
