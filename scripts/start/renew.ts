import type { Fleet } from '@/scripts/start/fleet';
import type { Releases } from '@/scripts/start/releases';

type Renewed = {
  readonly fleet: Pick<Fleet, 'isReplacing' | 'replaceAll' | 'size'>;
  readonly releases: Releases;
  readonly say: (text: string) => void;
};

/**
 * Lets every process serve what is built now. Never rejects: whatever is wrong with the new build, those who serve the old one go on, and one
 * of them that dies comes back from where it was.
 */
export async function renew({ fleet, releases, say }: Renewed): Promise<void> {
  if (fleet.isReplacing()) return;
  try {
    releases.take();
  } catch (error) {
    return say(`All stays as it is, because what is built cannot be copied: ${String(error)}`);
  }
  const replaced = await fleet.replaceAll();
  if (replaced === 0) releases.takeBack();
  if (replaced === fleet.size()) releases.forgetOld();
}
