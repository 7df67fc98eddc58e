import { z } from 'zod';

export const HealthAnswer = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' });
export type HealthAnswer = z.infer<typeof HealthAnswer>;
