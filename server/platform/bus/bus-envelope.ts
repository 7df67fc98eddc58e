import { z } from 'zod';
import type { BusNote } from '@/server/platform/bus/event-bus';

const Ids = z.array(z.string()).readonly();
const Note = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wake') }),
  z.object({ kind: z.literal('typing'), conversationId: z.string(), userId: z.string(), typing: z.boolean() }),
  z.object({ kind: z.literal('online'), from: z.string(), userIds: Ids }),
  z.object({ kind: z.literal('offline'), from: z.string(), userIds: Ids }),
]) satisfies z.ZodType<BusNote>;
const Envelope = z.object({ from: z.string(), notes: z.array(z.unknown()) });

/** Several notes of one process as one text. `notes` are JSON already. */
export const sealNotes = (from: string, notes: readonly string[]): string =>
  `{"from":${JSON.stringify(from)},"notes":[${notes.join()}]}`;

/**
 * The notes that another process sent; none of our own, which were heard already. What we do not know is left out: other programs, and
 * other versions of this one, may speak on the same channel.
 */
export function notesOfOthers(text: string, self: string): readonly BusNote[] {
  try {
    const { success, data } = Envelope.safeParse(JSON.parse(text));
    return success && data.from !== self ? data.notes.flatMap(known) : [];
  } catch {
    return [];
  }
}

const known = (note: unknown): readonly BusNote[] => {
  const { success, data } = Note.safeParse(note);
  return success ? [data] : [];
};
