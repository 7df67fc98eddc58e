import type { StreamEvent } from '@/contract/events/stream-event';

export type StreamState = 'connecting' | 'online' | 'offline';

export type ConnectionListener = {
  onOpen(): void;
  /** Any sign of life, heartbeats included. */
  onByte(): void;
  onEvent(event: StreamEvent, id: string | null): void;
  /** The connection is of no use any more. `refused` when the server answered, but not with a stream. */
  onLost(refused: boolean): void;
};

/** What the stream needs from the world, so that tests can be the world. */
export interface LiveStreamPorts {
  open(cursor: string | null, listener: ConnectionListener): { close(): void };
  isSignedOut(): Promise<boolean>;
  now(): number;
  random(): number;
  schedule(run: () => void, delayMs: number): () => void;
  isVisible(): boolean;
  onEvent(event: StreamEvent): void;
  onState(state: StreamState): void;
  onSignedOut(): void;
}

/** The server sends a heartbeat every 10 s; two missed ones and a half mean that nobody is there. */
export const SILENCE_LIMIT_MS = 25_000;
/** Short cuts, such as a restart of the server, pass without a word. */
export const OFFLINE_NOTICE_MS = 1_500;
/** An attempt that hangs longer than this is given up for a new one; slow phones need most of it. */
const CONNECT_LIMIT_MS = 10_000;
const FIRST_RETRY_MS = 200;
/** Low while somebody looks, because "back" should show within two seconds of being back. */
const VISIBLE_RETRY_CAP_MS = 1_500;
const HIDDEN_RETRY_CAP_MS = 20_000;

/** Keeps one event stream alive for as long as it is not stopped: watches for silence, reconnects for ever, resumes after the newest id seen. */
export class LiveStream {
  #connection: { close(): void } | null = null;
  #generation = 0;
  #cursor: string | null = null;
  #attempt = 0;
  #lastByteAt = 0;
  #heardAt: number | null = null;
  #state: StreamState = 'connecting';
  #stopped = true;
  #cancelRetry: () => void = () => {};
  #cancelNotice: () => void = () => {};
  #noticePending = false;

  constructor(private readonly ports: LiveStreamPorts) {}

  get cursor(): string | null {
    return this.#cursor;
  }

  /** When the server last gave a sign of life; `null` before the first. */
  get heardAt(): number | null {
    return this.#heardAt;
  }

  start(cursor: string | null): void {
    this.#stopped = false;
    this.#cursor = cursor;
    this.#attempt = 0;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#drop();
  }

  /** Ends for good: nobody is signed in here any more whose stream this is. */
  signOut(): void {
    if (this.#stopped) return;
    this.stop();
    this.ports.onSignedOut();
  }

  /** Looks whether the connection can still be trusted; called on wake-ups and now and then. */
  check(): void {
    if (this.#stopped) return;
    const silentForMs = this.ports.now() - this.#lastByteAt;
    if (this.#state === 'online' && silentForMs <= SILENCE_LIMIT_MS) return;
    if (this.#state !== 'online' && this.#connection && silentForMs <= CONNECT_LIMIT_MS) return;
    this.reconnect();
  }

  /** Gives up the present connection, whatever its state, and opens another one now. */
  reconnect(): void {
    if (this.#stopped) return;
    this.#attempt = 0;
    this.#connect();
  }

  #connect(): void {
    this.#drop();
    const generation = this.#generation;
    const current = () => generation === this.#generation;
    this.#setState(this.#state === 'offline' ? 'offline' : 'connecting');
    this.#lastByteAt = this.ports.now();
    const connection = this.ports.open(this.#cursor, {
      onOpen: () => current() && this.#opened(),
      onByte: () => current() && this.#heard(),
      onEvent: (event, id) => current() && this.#received(event, id),
      onLost: (refused) => current() && this.#lost(refused),
    });
    if (current()) this.#connection = connection;
    else connection.close();
  }

  #heard(): void {
    this.#heardAt = this.ports.now();
    this.#lastByteAt = this.#heardAt;
  }

  #opened(): void {
    this.#heard();
    this.#attempt = 0;
    this.#setState('online');
  }

  #received(event: StreamEvent, id: string | null): void {
    this.#opened();
    if (id !== null) this.#cursor = id;
    if (event.type === 'signed-out') this.signOut();
    else this.ports.onEvent(event);
  }

  #lost(refused: boolean): void {
    this.#drop();
    this.#setState(this.#state === 'offline' ? 'offline' : 'connecting');
    const cap = this.ports.isVisible() ? VISIBLE_RETRY_CAP_MS : HIDDEN_RETRY_CAP_MS;
    const delayMs = Math.min(cap, FIRST_RETRY_MS * 2 ** this.#attempt) * (0.75 + this.ports.random() / 2);
    this.#attempt += 1;
    this.#cancelRetry = this.ports.schedule(() => this.#connect(), delayMs);
    if (refused) this.#askWhetherSignedOut();
  }

  #askWhetherSignedOut(): void {
    this.ports.isSignedOut().then(
      (signedOut) => signedOut && this.signOut(),
      () => undefined, // unreachable: the retry goes on
    );
  }

  #drop(): void {
    this.#generation += 1;
    this.#cancelRetry();
    this.#connection?.close();
    this.#connection = null;
  }

  #setState(state: StreamState): void {
    const before = this.#state;
    this.#state = state;
    if (before !== state) this.ports.onState(state);
    if (state === 'connecting') this.#ensureNotice();
    else this.#cancelNotice();
  }

  #ensureNotice(): void {
    if (this.#noticePending) return;
    this.#noticePending = true;
    const cancel = this.ports.schedule(() => {
      this.#noticePending = false;
      if (!this.#stopped && this.#state === 'connecting') this.#setState('offline');
    }, OFFLINE_NOTICE_MS);
    this.#cancelNotice = () => {
      this.#noticePending = false;
      cancel();
    };
  }
}
