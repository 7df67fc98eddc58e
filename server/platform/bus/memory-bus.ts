import { randomUUID } from 'node:crypto';
import type { BusNote, EventBus } from '@/server/platform/bus/event-bus';

/** For one process on its own. */
export function createMemoryBus(): EventBus {
  const listeners: ((note: BusNote) => void)[] = [];
  return {
    processId: randomUUID(),
    publish: (note) => {
      for (const listener of listeners) listener(note);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
    close: async () => {},
  };
}
