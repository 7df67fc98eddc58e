'use client';

import { useEffect, useRef, useState } from 'react';
import type { ComposerMode } from '@/components/composer/composer-mode';
import { useDraft } from '@/components/composer/use-draft';
import { canEdit } from '@/components/conversation/thread/can-change';
import { useLiveStream } from '@/components/realtime/live-provider';
import { putMessageAnswer } from '@/components/realtime/live-queries';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';
import type { MessageView } from '@/contract/schemas/message';
import { cleanText } from '@/contract/text/clean-text';
import { MESSAGE_LENGTH_LIMIT } from '@/contract/text/limits';

type Options = {
  readonly conversationId: string;
  readonly mode: ComposerMode;
  readonly onMode: (mode: ComposerMode) => void;
  readonly onSend: (text: string) => boolean;
  readonly messages: readonly MessageView[];
};

/** The words in the box: a draft for new messages and replies, a copy of its own while an old message is edited. */
export function useComposition({ conversationId, mode, onMode, onSend, messages }: Options) {
  const { source, viewer } = useLiveStream();
  const { explain } = useRefusal();
  const [draft, setDraft] = useDraft(conversationId);
  const [edited, setEdited] = useState('');
  const [saving, setSaving] = useState(false);
  const isEdit = mode.kind === 'edit';
  const text = isEdit ? edited : draft;
  // Two submits of one moment (Enter and a click) see the same render; the box itself is what was already taken.
  const current = useRef(text);
  current.current = text;

  useEffect(() => {
    if (mode.kind === 'edit') setEdited(mode.message.body?.text ?? '');
    if (mode.kind === 'new' && mode.text !== undefined) setDraft(mode.text);
  }, [mode, setDraft]);

  const cancel = () => onMode({ kind: 'new' });

  const save = async (message: MessageView, words: string) => {
    const clean = cleanText(words);
    if (clean === '' || saving) return;
    if (message.kind === 'text' && clean === message.body?.text) return cancel();
    setSaving(true);
    try {
      const answer = await source.client.messages.edit.mutate({ conversationId, seq: message.seq, text: clean });
      putMessageAnswer(source, answer);
      cancel();
    } catch (error) {
      await showToast(explain(error).sentence, { tone: 'bad' });
    } finally {
      setSaving(false);
    }
  };

  const submit = () => {
    const words = current.current;
    if (words.length > MESSAGE_LENGTH_LIMIT) return;
    if (mode.kind === 'edit') return void save(mode.message, words);
    if (!onSend(words)) return;
    current.current = '';
    setDraft('');
    if (mode.kind === 'reply') cancel();
  };

  const editLast = (): boolean => {
    const last = messages.findLast((one) => canEdit(one, viewer.userId, Date.now()));
    if (!last || !canEdit(last, viewer.userId, Date.now())) return false;
    onMode({ kind: 'edit', message: last });
    return true;
  };

  return { text, change: isEdit ? setEdited : setDraft, submit, cancel, editLast, saving };
}
