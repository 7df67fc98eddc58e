import { CalendarDays, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { AnswerLabel } from '@/components/site/answer-label';
import { NextFree } from '@/components/site/profile/next-free';
import type { ArtistView } from '@/contract/schemas/artist';

type ProfileFactsProps = {
  readonly artist: Pick<ArtistView, 'nextFreeAt' | 'responseMinutes' | 'zone' | 'isPaused'>;
  readonly viewerZone: string | null;
};

/** What can be expected: when there is time, and how soon an answer. */
export function ProfileFacts({ artist, viewerZone }: ProfileFactsProps) {
  const { nextFreeAt, responseMinutes, zone, isPaused } = artist;
  const isFree = nextFreeAt !== null && !isPaused;
  if (!isFree && responseMinutes === null) return null;
  return (
    <ul className="flex flex-col gap-2 text-[0.9375rem]">
      {isFree ? (
        <Fact icon={<CalendarDays aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent" />}>
          <NextFree instant={nextFreeAt} zone={zone} viewerZone={viewerZone} />
        </Fact>
      ) : null}
      {responseMinutes === null ? null : (
        <Fact icon={<Clock aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent" />}>
          <AnswerLabel minutes={responseMinutes} />
        </Fact>
      )}
    </ul>
  );
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      {icon}
      <span>{children}</span>
    </li>
  );
}
