'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { readChosenStudio, rememberStudio, watchChosenStudio } from '@/components/console/chosen-studio';
import { type ConversationFilters, NO_FILTERS } from '@/components/console/conversations/conversation-filters';
import { useLiveStream } from '@/components/realtime/live-provider';
import type { ConsoleStudio } from '@/contract/schemas/console-views';

type Console = {
  /** At least one. */
  readonly studios: readonly ConsoleStudio[];
  readonly studio: ConsoleStudio;
  readonly chooseStudio: (studioId: string) => void;
  readonly isAdmin: boolean;
  readonly viewerId: string;
  /** Of the list of conversations. Kept here, not in the address: names belong into no history. */
  readonly filters: ConversationFilters;
  readonly setFilters: (filters: ConversationFilters) => void;
};

const Context = createContext<Console | null>(null);

type ConsoleProviderProps = {
  readonly studios: readonly [ConsoleStudio, ...ConsoleStudio[]];
  readonly children: ReactNode;
};

/** The studio this console is about, and what its screens keep while people go back and forth. */
export function ConsoleProvider({ studios, children }: ConsoleProviderProps) {
  const { viewer } = useLiveStream();
  const chosen = useSyncExternalStore(watchChosenStudio, readChosenStudio, () => null);
  const [filters, setFilters] = useState(NO_FILTERS);
  const studio = studios.find(({ id }) => id === chosen) ?? studios[0];
  const chooseStudio = useCallback((studioId: string) => {
    rememberStudio(studioId);
    setFilters(NO_FILTERS);
  }, []);
  const value = useMemo(
    () => ({
      studios,
      studio,
      chooseStudio,
      isAdmin: studio.role === 'admin',
      viewerId: viewer.userId,
      filters,
      setFilters,
    }),
    [studios, studio, chooseStudio, viewer.userId, filters],
  );
  return <Context value={value}>{children}</Context>;
}

/** Only below {@link ConsoleProvider}. */
export function useConsole(): Console {
  const console = useContext(Context);
  if (!console) throw new Error('useConsole needs a ConsoleProvider above it.');
  return console;
}
