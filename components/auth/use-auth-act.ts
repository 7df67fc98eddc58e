'use client';

import { useState } from 'react';
import { useRefusal } from '@/components/shell/use-refusal';

/** One attempt at a time: runs it, and tells a refusal in words. Answers whether it worked; a second press meanwhile does nothing. */
export function useAuthAct() {
  const { explain } = useRefusal();
  const [isBusy, setIsBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);

  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (isBusy) return false;
    setIsBusy(true);
    setSentence(null);
    try {
      await act();
      return true;
    } catch (error) {
      setSentence(explain(error).sentence);
      return false;
    } finally {
      setIsBusy(false);
    }
  }

  return { isBusy, sentence, run, forget: () => setSentence(null) };
}
