'use client';

import { CloudOff } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { useStreamState } from '@/components/realtime/live-provider';
import { whenIdle } from '@/components/ui/when-idle';

const loadWords = () => import('@/components/realtime/offline-words');
const OfflineWords = dynamic(loadWords, { ssr: false });

type ConnectionLineProps = {
  /** What is on the screen: the last part of its key in the caches. */
  readonly view?: string;
};

/** One slim line while the stream is away; nothing otherwise. Always in the page, so that screen readers hear it come and go. */
export function ConnectionLine({ view = '' }: ConnectionLineProps) {
  const state = useStreamState();
  // Beforehand: without a line they could not be loaded any more.
  useEffect(() => whenIdle(() => void loadWords().catch(() => undefined)), []);
  return (
    <div role="status" data-stream={state}>
      {state === 'offline' ? (
        <p className="flex animate-appear items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          <span>
            <OfflineWords view={view} />
          </span>
        </p>
      ) : null}
    </div>
  );
}
