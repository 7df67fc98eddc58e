'use client';

import { useRef, useState } from 'react';
import type { DraftShelf } from '@/components/shell/draft-shelf';

type KeptFieldsOptions<Fields> = {
  readonly shelf: DraftShelf<Partial<Fields>>;
  /** Whose and about what: nothing is found under another one. */
  readonly name: string;
  /** What the fields begin with, as it is when the form appears. */
  readonly initial: () => Fields;
  /** What is said anew this time, whatever was kept. */
  readonly anew?: readonly (keyof Fields)[];
};

/**
 * The fields of a form in a sheet. What somebody changed is on the shelf before it is on the screen, so that closing and
 * reloading lose nothing; it is laid over what the form begins with, which may be something newer by then.
 */
export function useKeptFields<Fields extends object>({
  shelf,
  name,
  initial: first,
  anew = [],
}: KeptFieldsOptions<Fields>) {
  const [initial] = useState(first);
  const [changes, setChanges] = useState<Partial<Fields>>(() => without(shelf.kept(name) ?? {}, anew));
  const [restored, setRestored] = useState(() => isChanged(changes));
  // Two changes of one moment see the same render.
  const latest = useRef(changes);

  const put = (next: Partial<Fields>) => {
    latest.current = next;
    if (isChanged(next)) shelf.keep(name, next);
    else shelf.forget(name);
    setChanges(next);
  };
  return {
    fields: { ...initial, ...changes },
    change: (part: Partial<Fields>) => put(differing({ ...latest.current, ...part }, initial)),
    /** Whether it began with what was kept. */
    restored,
    startAfresh: () => {
      put({});
      setRestored(false);
    },
    /** Once it was sent. */
    forget: () => shelf.forget(name),
  };
}

function without<Fields extends object>(changes: Partial<Fields>, keys: readonly (keyof Fields)[]): Partial<Fields> {
  const left = { ...changes };
  for (const key of keys) delete left[key];
  return left;
}

const isChanged = (changes: object): boolean => Object.keys(changes).length > 0;

/** Without what says the same as before. */
function differing<Fields extends object>(changes: Partial<Fields>, initial: Fields): Partial<Fields> {
  const next = { ...changes };
  for (const key in next) {
    if (JSON.stringify(next[key]) === JSON.stringify(initial[key])) delete next[key];
  }
  return next;
}
