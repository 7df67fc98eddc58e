import { z } from 'zod';
import type { BusNote } from '@/server/platform/bus/event-bus';

const Ids = z.array(z.string()).readonly();
const Note = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wake') }),
  z.object({ kind: z.literal('typing'), conversationId: z.string(), userId: z.string(), typing: z.boolean() }),
  z.object({ kind: z.literal('online'), from: z.string(), userIds: Ids }),
  z.object({ kind: z.literal('offline'), from: z.string(), userIds: Ids }),
]) satisfies z.ZodType<BusNote>;
const Envelope = z.object({ from: z.string(), notes: z.array(z.unknown()), asks: z.literal(true).optional() });

/** Several notes of one process as one text. `notes` are JSON already. */
export const sealNotes = (from: string, notes: readonly string[]): string =>
  `{"from":${JSON.stringify(from)},"notes":[${notes.join()}]}`;

/** Says that a process is there, and no more; `asks`: and wants to hear who else is. */
export const sealHere = (from: string, asks: boolean): string =>
  JSON.stringify({ from, notes: [], ...(asks && { asks }) });

export type Heard = { readonly notes: readonly BusNote[]; readonly asks: boolean };

/**
 * What another process says; `null` for our own words, which were heard already, and what is no envelope. Notes that we do not know are
 * left out: other programs, and other versions of this one, may speak on the same channel.
 */
export function heardIn(text: string, self: string): Heard | null {
  try {
    const { success, data } = Envelope.safeParse(JSON.parse(text));
    if (!success || data.from === self) return null;
    return { notes: data.notes.flatMap(known), asks: data.asks === true };
  } catch {
    return null;
  }
}

const known = (note: unknown): readonly BusNote[] => {
  const { success, data } = Note.safeParse(note);
  return success ? [data] : [];
};
