import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentCaller } from '@/app/_server/current';
import { requireSignIn } from '@/app/_server/require-sign-in';
import type { ConsoleStudio } from '@/contract/schemas/console-views';

/** The studios that whoever asks for this page works in. Only for who is signed in. */
export const currentStudios = cache(async (): Promise<readonly ConsoleStudio[]> => {
  const caller = await currentCaller();
  return caller.console.studios();
});

/** Sends people without a session to sign in and back to `path`; for everybody who does not have that role anywhere it is not there. */
export async function requireConsole(path: string, role: ConsoleStudio['role']): Promise<void> {
  await requireSignIn(path);
  const studios = await currentStudios();
  const may = role === 'admin' ? studios.some((one) => one.role === 'admin') : studios.length > 0;
  if (!may) notFound();
}
