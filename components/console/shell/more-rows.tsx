'use client';

import { Button } from '@/components/ui/button';

type MoreRowsProps = { readonly label: string; readonly busy: boolean; readonly onMore: () => void };

export function MoreRows({ label, busy, onMore }: MoreRowsProps) {
  return (
    <div className="flex justify-center p-3">
      <Button tone="quiet" size="small" busy={busy} onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
