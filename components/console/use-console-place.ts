'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ConsolePlace, consolePlace } from '@/components/console/console-place';

/** What the address names; changes also by links that never reach the server. */
export const useConsolePlace = (): ConsolePlace => consolePlace(usePathname(), useSearchParams());
