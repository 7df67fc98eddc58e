import { type DeleteAccountContext, deleteAccount } from '@/server/domain/accounts/delete-account';
import type { Reader } from '@/server/domain/context';
import { requestCode } from '@/server/domain/identity/request-code';
import type { Person } from '@/tests/harness/scene';

/** The same person, at the door where codes are asked for. */
export const atTheDoor = (who: Person): DeleteAccountContext & Reader => ({
  ...who,
  limiter: { take: async () => {} },
  authSecret: 's'.repeat(32),
  ip: '203.0.113.7',
  userAgent: 'Test browser',
  language: 'en',
});

/** A code as it was sent to them. */
export async function newCodeOf(who: Person): Promise<string> {
  const { email } = who.user;
  await requestCode(atTheDoor(who), { email });
  const mail = await who.db.prisma.mail.findFirst({ where: { recipient: email }, orderBy: { id: 'desc' } });
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
}

/** They delete their account. */
export const leaveAccount = async (who: Person) => deleteAccount(atTheDoor(who), { code: await newCodeOf(who) });
