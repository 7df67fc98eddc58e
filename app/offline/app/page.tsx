import type { Metadata } from 'next';
import { Words } from '@/app/_server/words';
import { OfflineApp } from '@/components/offline-app/offline-app';

export const metadata: Metadata = { robots: { index: false } };

/** Kept by the worker, and shown in the place of conversations and bookings that cannot be reached. */
export default function OfflineAppPage() {
  return (
    <Words of="chat">
      <OfflineApp />
    </Words>
  );
}
