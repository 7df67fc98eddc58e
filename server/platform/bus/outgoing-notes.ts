import { sealNotes } from '@/server/platform/bus/bus-envelope';
import type { BusNote } from '@/server/platform/bus/event-bus';

/** One message per process and interval: a message for each insert would cost most of the throughput. */
const FLUSH_MS = 10;
/** Postgres refuses payloads of 8,000 bytes and more. */
const MAX_BYTES = 7_500;

type OutgoingNotes = {
  /** Gathers the note; a `wake` that waits already stands for all. */
  add(note: BusNote): void;
  stop(): void;
};

/** Gathers notes for a moment and hands them on in order, as envelopes of bounded size. */
export function gatherNotes(from: string, send: (envelope: string) => void): OutgoingNotes {
  let waiting: string[] = [];
  let bytes = 0;
  let wakes = false;
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    if (waiting.length > 0) send(sealNotes(from, waiting));
    waiting = [];
    bytes = 0;
    wakes = false;
  };
  return {
    add: (note) => {
      if (note.kind === 'wake' && wakes) return;
      const text = JSON.stringify(note);
      const size = Buffer.byteLength(text) + 1;
      if (bytes + size > MAX_BYTES) flush();
      wakes ||= note.kind === 'wake';
      waiting.push(text);
      bytes += size;
      timer ??= setTimeout(() => {
        timer = null;
        flush();
      }, FLUSH_MS);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      waiting = [];
    },
  };
}
