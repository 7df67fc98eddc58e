'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useState } from 'react';

const PARAMETER = 'request';

/** The booking sheet: opened by a button, or by the address (`?request=<service id>`, or `1` for any service). */
export function useRequestSheet(canBook: boolean) {
  const pathname = usePathname();
  const asked = useSearchParams().get(PARAMETER);
  const [byButton, setByButton] = useState(false);

  const show = useCallback(() => setByButton(true), []);
  const hide = useCallback(() => {
    setByButton(false);
    if (asked !== null) window.history.replaceState(null, '', pathname);
  }, [asked, pathname]);

  return { open: canBook && (byButton || asked !== null), serviceId: asked, show, hide };
}
