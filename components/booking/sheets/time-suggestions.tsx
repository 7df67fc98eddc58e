import { Plus } from 'lucide-react';
import { slotLabel } from '@/components/booking/slot-label';
import { OneOfTwo } from '@/components/booking/times/one-of-two';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { Button } from '@/components/ui/button';

type Start = { readonly startsAt: string };

type TimeSuggestionsProps = {
  readonly label: string;
  readonly slots: readonly Start[];
  readonly moment: Moment;
  readonly onAdd: (slot: Start) => void;
};

/** Times that are a press away; nothing when there are none. */
export function TimeSuggestions({ label, slots, moment, onAdd }: TimeSuggestionsProps) {
  if (slots.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-2">
      <legend className="mb-1.5 font-medium text-sm">{label}</legend>
      {slots.map((slot) => (
        <Button key={slot.startsAt} tone="plain" size="small" className="tabular-nums" onClick={() => onAdd(slot)}>
          <Plus aria-hidden className="size-4 text-accent" />
          {slotLabel(slot.startsAt, null, moment.zone, moment.locale, moment.now)}
          <OneOfTwo startsAt={slot.startsAt} moment={moment} />
        </Button>
      ))}
    </fieldset>
  );
}
