'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStaffActs } from '@/components/console/conversations/use-staff-acts';
import { useTeam } from '@/components/console/people/use-people';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { OverseenConversation } from '@/contract/schemas/console-views';

/** Who of the staff is in a conversation; everybody in it sees them there. */
export function StaffSection({ conversation }: { readonly conversation: OverseenConversation }) {
  const t = useTranslations('console.conversations.staff');
  const { give, take } = useStaffActs(conversation.id);
  return (
    <section aria-labelledby="staff-title" className="flex flex-col gap-3">
      <h2 id="staff-title" className="font-semibold text-lg">
        {t('title')}
      </h2>
      <p className="text-muted text-sm">{t('lead')}</p>
      {conversation.staff.length > 0 ? (
        <ul className="divide-y divide-line rounded-lg border bg-raised">
          {conversation.staff.map((person) => (
            <li key={person.userId} className="flex min-h-14 items-center gap-3 ps-3.5 pe-1.5">
              <Avatar name={person.name} size="small" />
              <span className="min-w-0 flex-1 truncate font-medium">
                <bdi>{person.name}</bdi>
              </span>
              <IconButton
                icon={X}
                label={t('take', { name: person.name })}
                disabled={take.isPending}
                onClick={() => take.mutate(person)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <GiveForm conversation={conversation} busy={give.isPending} onGive={give.mutate} />
    </section>
  );
}

type GiveFormProps = {
  readonly conversation: OverseenConversation;
  readonly busy: boolean;
  readonly onGive: (person: OverseenConversation['staff'][number]) => void;
};

function GiveForm({ conversation, busy, onGive }: GiveFormProps) {
  const t = useTranslations('console.conversations.staff');
  const team = useTeam();
  const [chosenId, setChosenId] = useState('');
  const { artist, customer, staff } = conversation;
  const inside = new Set([artist.userId, customer.userId, ...staff.map(({ userId }) => userId)]);
  const free = team.filter((one) => !inside.has(one.userId));
  const chosen = free.find(({ userId }) => userId === chosenId);
  if (free.length === 0) return <p className="text-muted text-sm">{t('nobody')}</p>;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        label={t('choose')}
        className="min-w-52 flex-1"
        value={chosen ? chosenId : ''}
        onChange={(event) => setChosenId(event.target.value)}
      >
        <option value="">{t('chooseHint')}</option>
        {free.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Select>
      <Button
        tone="plain"
        busy={busy}
        disabled={!chosen}
        onClick={() => chosen && onGive({ userId: chosen.userId, name: chosen.name })}
      >
        {t('give')}
      </Button>
    </div>
  );
}
