import { z } from 'zod';
import { EmailAddress } from '@/contract/schemas/text-fields';

export const LoginBody = z
  .strictObject({ email: EmailAddress, password: z.string().min(1).max(200) })
  .meta({ id: 'LoginBody' });

export const LoginAnswer = z
  .object({
    access_token: z
      .string()
      .describe('Send it as `Authorization: Bearer …`. Valid for 90 days, or until its session is revoked.'),
    token_type: z.literal('bearer'),
  })
  .meta({ id: 'LoginAnswer' });
export type LoginAnswer = z.infer<typeof LoginAnswer>;
