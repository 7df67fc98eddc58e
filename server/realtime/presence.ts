import type { EventBus } from '@/server/platform/bus/event-bus';

/** A process that is not heard of for this long is taken for dead, and its people for offline. */
const EXPIRY_MS = 40_000;
const REPEAT_MS = 15_000;
/** A reload or a change of network should not blink. */
const LINGER_MS = 5_000;
const NOTE_SIZE = 100;

type PresenceOptions = {
  readonly bus: EventBus;
  /** People with a stream open here. */
  readonly localUsers: () => readonly string[];
  readonly isHere: (userId: string) => boolean;
  readonly onChange: (userId: string, online: boolean) => void;
};

export interface Presence {
  arrived(userId: string): void;
  left(userId: string): void;
  isOnline(userId: string): boolean;
  stop(): void;
}

/** Who is here, over all processes. Never stored; expires by itself. */
export function startPresence({ bus, localUsers, isHere, onChange }: PresenceOptions): Presence {
  const seen = new Map<string, Map<string, number>>();
  const lingering = new Map<string, NodeJS.Timeout>();
  /** Processes that were heard of, and when last. */
  const known = new Map<string, number>();

  const note = (userId: string, from: string) => {
    const processes = seen.get(userId);
    if (processes) processes.set(from, Date.now());
    else {
      seen.set(userId, new Map([[from, Date.now()]]));
      onChange(userId, true);
    }
  };
  const forget = (userId: string, from: string) => {
    const processes = seen.get(userId);
    if (!processes?.delete(from) || processes.size > 0) return;
    seen.delete(userId);
    onChange(userId, false);
  };
  const sweep = () => {
    const oldest = Date.now() - EXPIRY_MS;
    for (const [from, at] of known) if (at < oldest) known.delete(from);
    for (const [userId, processes] of [...seen]) {
      for (const [from, at] of [...processes]) if (at < oldest) forget(userId, from);
    }
  };
  const tellAll = () => {
    const users = localUsers();
    for (let at = 0; at < users.length; at += NOTE_SIZE) {
      bus.publish({ kind: 'online', from: bus.processId, userIds: users.slice(at, at + NOTE_SIZE) });
    }
  };
  /** Who has just joined has not heard of our people yet, and would take them for absent until the next repetition. */
  const greet = (from: string) => {
    const isNew = from !== bus.processId && !known.has(from);
    known.set(from, Date.now());
    if (isNew) tellAll();
  };
  const repeat = setInterval(() => {
    tellAll();
    sweep();
  }, REPEAT_MS);
  repeat.unref();

  bus.listen((message) => {
    if (message.kind === 'online') {
      for (const userId of message.userIds) note(userId, message.from);
      greet(message.from);
    }
    if (message.kind === 'offline') for (const userId of message.userIds) forget(userId, message.from);
  });

  return {
    arrived: (userId) => {
      clearTimeout(lingering.get(userId));
      lingering.delete(userId);
      bus.publish({ kind: 'online', from: bus.processId, userIds: [userId] });
    },
    left: (userId) => {
      const timer = setTimeout(() => {
        lingering.delete(userId);
        if (!isHere(userId)) bus.publish({ kind: 'offline', from: bus.processId, userIds: [userId] });
      }, LINGER_MS);
      timer.unref();
      lingering.set(userId, timer);
    },
    isOnline: (userId) => seen.has(userId),
    stop: () => {
      clearInterval(repeat);
      for (const timer of lingering.values()) clearTimeout(timer);
    },
  };
}
