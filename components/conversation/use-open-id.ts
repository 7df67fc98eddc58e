'use client';

import { usePathname } from 'next/navigation';

const OPEN = /^\/conversations\/([^/]+)\/?$/;

/** The conversation that the address names; changes also by links that never reach the server. */
export const useOpenId = (): string | null => OPEN.exec(usePathname())?.[1] ?? null;
