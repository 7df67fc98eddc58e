'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPCClient } from '@/components/shell/trpc';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';
import type { AddDateRuleInput, DateRuleView } from '@/contract/schemas/availability';

type Rules = readonly DateRuleView[];

const UNDO_MS = 8_000;

const inOrder = (rules: Rules): Rules => [...rules].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));

/** What the artist has planned for dates ahead, and the ways to change it. */
export function useDateRules(first: Rules) {
  const t = useTranslations('profileEditor.dates');
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { explain } = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const queryKey = trpc.artist.dateRules.queryKey();
  const { data: rules } = useQuery(trpc.artist.dateRules.queryOptions(undefined, { initialData: first }));
  const put = (change: (rules: Rules) => Rules) =>
    queries.setQueryData(queryKey, (before: Rules = []) => inOrder(change(before)));

  async function attempt(act: () => Promise<void>): Promise<void> {
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(explain(error).sentence);
      // Often because another tab was faster.
      await queries.invalidateQueries({ queryKey });
    }
  }

  /** Throws what the server refused: it belongs to the fields. */
  async function save(rule: AddDateRuleInput, ruleId: string | null): Promise<void> {
    const { artist } = client;
    const saved =
      ruleId === null ? await artist.addDateRule.mutate(rule) : await artist.updateDateRule.mutate({ ruleId, ...rule });
    put((before) => [...before.filter(({ id }) => id !== ruleId), saved]);
  }

  const remove = (rule: DateRuleView) =>
    attempt(async () => {
      put((before) => before.filter(({ id }) => id !== rule.id));
      const { id, ...said } = await client.artist.removeDateRule.mutate({ ruleId: rule.id });
      void showToast(t('removed'), {
        action: { label: t('undo'), onClick: () => void attempt(() => save(said, null)) },
        durationMs: UNDO_MS,
        id: `dates-${id}`,
      });
    });

  return { rules, save, remove, problem };
}
