'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { applyToContact, type ContactAct, type ContactDraft, NO_DRAFT } from '@/components/site/contact/contact-draft';
import { contactShelf } from '@/components/site/contact/contact-shelf';

/** What was typed for this artist; every change is on the shelf before it is on the screen. */
export function useContactDraft(artistId: string): readonly [ContactDraft, (act: ContactAct) => void] {
  const [draft, setDraft] = useState(NO_DRAFT);
  const latest = useRef(draft);

  useEffect(() => {
    latest.current = contactShelf.kept(artistId) ?? NO_DRAFT;
    setDraft(latest.current);
  }, [artistId]);

  const act = useCallback(
    (one: ContactAct) => {
      latest.current = applyToContact(latest.current, one);
      contactShelf.keep(artistId, latest.current);
      setDraft(latest.current);
    },
    [artistId],
  );
  return [draft, act];
}
