import { holderOf } from '@/scripts/home-lock';
import { unable } from '@/scripts/say';

/** How a start says that it has several processes, where it says who it is. */
export const placeOf = (publicUrl: string, processes: number): string =>
  processes === 1 ? publicUrl : `${publicUrl}, ${processes} processes`;

/**
 * Asks the start that is at work in this home to replace its processes one after the other. Whom to ask it says itself: a pid from a file
 * may be a stranger's by now.
 */
export async function replace(home: string): Promise<void> {
  const holder = await holderOf(home);
  if (!holder) throw unable(`Parlour is not running on ${home}.`, 'start it: npm start -- --processes 2');
  if (!/ processes$/.test(holder.place)) {
    throw unable(
      'Parlour runs in one process, which cannot be replaced without a pause.',
      'stop it and start it again.',
    );
  }
  process.kill(holder.pid, 'SIGUSR2');
}
