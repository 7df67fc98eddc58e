import type { z } from 'zod';

/**
 * One type of entry in a conversation. A new kind is a file in `kinds/`, a line in `registry.ts`, its plain text (`preview.ts`),
 * a renderer and its line in the renderer registry; no migration and no router.
 */
export interface MessageKindDefinition<Kind extends string, Body> {
  readonly kind: Kind;
  readonly body: z.ZodType<Body>;
  readonly sample: Body;
}
