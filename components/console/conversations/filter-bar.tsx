'use client';

import { useTranslations } from 'next-intl';
import {
  type ConversationFilters,
  oneOf,
  STATES,
  STATUSES,
} from '@/components/console/conversations/conversation-filters';
import { FilterSelect } from '@/components/ui/filter-select';
import { TextField } from '@/components/ui/text-field';

const PERSON_LIMIT = 100;

type FilterBarProps = {
  readonly filters: ConversationFilters;
  readonly onNarrow: (filters: ConversationFilters) => void;
};

export function FilterBar({ filters, onNarrow }: FilterBarProps) {
  const t = useTranslations('console.conversations.filter');
  const booking = useTranslations('bookingCard.status');
  const { person, state, bookingStatus } = filters;
  return (
    <search className="flex flex-col gap-2">
      <TextField
        type="search"
        label={t('person')}
        labelHidden
        placeholder={t('personHint')}
        maxLength={PERSON_LIMIT}
        autoComplete="off"
        spellCheck={false}
        value={person}
        onChange={(event) => onNarrow({ ...filters, person: event.target.value })}
      />
      <div className="flex flex-wrap gap-2">
        <FilterSelect
          name="state"
          label={t('state')}
          value={state}
          isActive={state !== ''}
          onChoose={(value) => onNarrow({ ...filters, state: oneOf(STATES, value) })}
        >
          <option value="">{t('anyState')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`states.${one}`)}
            </option>
          ))}
        </FilterSelect>
        <FilterSelect
          name="booking"
          label={t('booking')}
          value={bookingStatus}
          isActive={bookingStatus !== ''}
          onChoose={(value) => onNarrow({ ...filters, bookingStatus: oneOf(STATUSES, value) })}
        >
          <option value="">{t('anyBooking')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t('bookingIs', { status: booking(one) })}
            </option>
          ))}
        </FilterSelect>
      </div>
    </search>
  );
}
