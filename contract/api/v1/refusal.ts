import { z } from 'zod';

/** Every answer that is not 2xx. */
export const RefusalAnswer = z
  .object({
    error: z.object({
      code: z
        .string()
        .describe('Stable; decide by this. New codes may appear: treat unknown ones by their HTTP status.'),
      message: z.string().describe('A sentence for people that says what to do next.'),
      requestId: z.string().describe('Name it when you ask us about this answer.'),
      fields: z
        .array(z.object({ path: z.string(), problem: z.string() }))
        .optional()
        .describe('Which parts of the request are not as expected. What was sent is never repeated.'),
      freeSlots: z
        .array(z.object({ startsAt: z.string(), wallStart: z.string(), zone: z.string(), later: z.boolean() }))
        .optional()
        .describe('With `booking.slot-taken`, where it is known: the next times that can be had instead, at most six.'),
      retryAfterSeconds: z.int().optional().describe('Also as the header Retry-After.'),
    }),
  })
  .meta({ id: 'Refusal' });
export type RefusalAnswer = z.infer<typeof RefusalAnswer>;
