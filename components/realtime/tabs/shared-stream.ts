import type { ConnectionListener } from '@/components/realtime/live-stream';
import type { TabChannel, TabLock, TabWord } from '@/components/realtime/tabs/tab-words';
import type { MissedView } from '@/contract/schemas/stream';

type Connection = { close(): void };
type Open = (cursor: string | null, listener: ConnectionListener) => Connection;

export type SharedStreamPorts = {
  readonly openChannel: () => TabChannel;
  readonly lock: TabLock;
  /** Opens a stream of this tab's own. */
  readonly open: Open;
  readonly missed: (places: { from: string; upTo: string }) => Promise<MissedView>;
  readonly now: () => number;
  readonly repeat: (run: () => void, everyMs: number) => () => void;
  readonly isVisible: () => boolean;
  /** This tab leads now, or does no more: its connection is of no use any more. */
  readonly onRole: () => void;
};

const ASK_EVERY_MS = 250;
/** Timers of a hidden tab may stand still, its answers do not: whoever says nothing for so long is frozen. */
const DEAF_AFTER_MS = 700;

/**
 * One stream for all tabs of a person (decision 0018): the tab that holds the lock has it and tells the others every frame. A tab that
 * somebody looks at asks again and again whether the leader is alive, and takes its place when it is not.
 */
export class SharedStream {
  #isLeader = false;
  /** Of the leader: where its stream is, if it is open. */
  #open: { readonly cursor: string | null } | null = null;
  #heardAt = 0;
  #channel: TabChannel | null = null;
  #release: () => void = () => {};
  #stopWatching: () => void = () => {};

  constructor(private readonly ports: SharedStreamPorts) {}

  get isLeader(): boolean {
    return this.#isLeader;
  }

  start(): void {
    this.#heardAt = this.ports.now();
    this.#channel = this.ports.openChannel();
    this.#channel.hear((word) => this.#hear(word));
    this.#stopWatching = this.ports.repeat(() => this.#watch(), ASK_EVERY_MS);
    this.#take('wait');
  }

  stop(): void {
    this.#stopWatching();
    this.#isLeader = false;
    this.#release();
    this.#channel?.close();
    this.#channel = null;
  }

  /** The stream of this tab, as long as its role stays what it is. */
  open: Open = (cursor, listener) => {
    if (this.#isLeader || !this.#channel) return this.#openOwn(cursor, listener);
    return listenIn(this.#channel, this.ports.missed, { cursor, listener });
  };

  #say(word: TabWord): void {
    this.#channel?.say(word);
  }

  #take(how: 'wait' | 'steal'): void {
    this.#release();
    this.#release = this.ports.lock.take(how, {
      onTaken: () => this.#setLeader(true),
      onLost: () => {
        this.#setLeader(false);
        this.#take('wait');
      },
    });
  }

  #setLeader(isLeader: boolean): void {
    this.#isLeader = isLeader;
    this.#open = null;
    this.#heardAt = this.ports.now();
    this.ports.onRole();
  }

  #hear(word: TabWord): void {
    if (word.type === 'who') {
      if (this.#isLeader) this.#answer();
      return;
    }
    // A hidden leader whose stream is away is as good as none: its timers are slow.
    if (word.type !== 'lost' || !word.isHidden) this.#heardAt = this.ports.now();
  }

  #answer(): void {
    this.#say(this.#open ? { type: 'open', ...this.#open } : { type: 'lost', isHidden: !this.ports.isVisible() });
  }

  #watch(): void {
    const now = this.ports.now();
    if (this.#isLeader || !this.ports.isVisible()) this.#heardAt = now;
    else if (now - this.#heardAt > DEAF_AFTER_MS) this.#take('steal');
    else this.#say({ type: 'who' });
  }

  #openOwn(cursor: string | null, listener: ConnectionListener): Connection {
    let place = cursor;
    // A connection that was taken away may still have something to say.
    const tell = (say: () => void) => this.#isLeader && say();
    return this.ports.open(cursor, {
      onOpen: () => {
        tell(() => {
          this.#open = { cursor: place };
          this.#answer();
        });
        listener.onOpen();
      },
      onByte: () => {
        tell(() => this.#say({ type: 'byte' }));
        listener.onByte();
      },
      onEvent: (event, id) => {
        place = id ?? place;
        tell(() => {
          this.#open = { cursor: place };
          this.#say({ type: 'frame', event, id });
        });
        listener.onEvent(event, id);
      },
      onLost: (refused) => {
        tell(() => {
          this.#open = null;
          this.#answer();
        });
        listener.onLost(refused);
      },
    });
  }
}

/**
 * Hears the leader's stream. Whenever the leader opens it somewhere else than where this tab is, what lies between is asked for first:
 * nothing is left out, and what comes twice changes nothing.
 */
function listenIn(
  channel: TabChannel,
  missed: SharedStreamPorts['missed'],
  { cursor, listener }: { readonly cursor: string | null; readonly listener: ConnectionListener },
): Connection {
  let place = cursor;
  let isOpen = false;
  let isClosed = false;
  const words: TabWord[] = [];

  const moveTo = async (upTo: string | null) => {
    const view = place !== null && upTo !== null && place !== upTo ? await missed({ from: place, upTo }) : null;
    if (isClosed) return;
    if (view?.kind === 'events') for (const { event, id } of view.events) listener.onEvent(event, id);
    if (view?.kind === 'resync') listener.onEvent({ type: 'resync' }, upTo);
    place = upTo ?? place;
    if (!isOpen) listener.onOpen();
    isOpen = true;
  };
  const take = async (word: TabWord) => {
    if (word.type === 'open') return moveTo(word.cursor);
    // What is said before we know where the leader is comes again: it lies before that place.
    if (!isOpen) return;
    if (word.type === 'lost') lose(false);
    else if (word.type === 'byte') listener.onByte();
    else if (word.type === 'frame') {
      place = word.id ?? place;
      listener.onEvent(word.event, word.id);
    }
  };
  /** One word after the other, however long one takes. */
  const work = async () => {
    for (let word = words[0]; word && !isClosed; word = words[0]) {
      await take(word);
      words.shift();
    }
  };
  const close = () => {
    isClosed = true;
    unhear();
  };
  const lose = (refused: boolean) => {
    if (isClosed) return;
    close();
    listener.onLost(refused);
  };
  const unhear = channel.hear((word) => {
    if (word.type === 'who' || words.push(word) > 1) return;
    work().catch(() => lose(true));
  });
  channel.say({ type: 'who' });
  return { close };
}
