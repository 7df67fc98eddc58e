'use client';

import { useEffect, useState } from 'react';
import { useStreamState } from '@/components/realtime/live-provider';

/** So long an answer may take before somebody is told that it has not come. */
export const ANSWER_EXPECTED_WITHIN_MS = 5_000;

/** Whether something written then should have been answered by now, or cannot be, because the line is gone. */
export function useOverdue(writtenAt: string | null): boolean {
  const isOffline = useStreamState() === 'offline';
  const [overdue, setOverdue] = useState<string | null>(null);
  useEffect(() => {
    if (writtenAt === null) return;
    const dueInMs = Date.parse(writtenAt) + ANSWER_EXPECTED_WITHIN_MS - Date.now();
    const timer = setTimeout(() => setOverdue(writtenAt), Math.max(0, dueInMs));
    return () => clearTimeout(timer);
  }, [writtenAt]);
  return writtenAt !== null && (isOffline || overdue === writtenAt);
}
