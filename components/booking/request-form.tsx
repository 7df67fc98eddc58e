'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { priceLabel } from '@/components/booking/price-label';
import { slotLabel } from '@/components/booking/slot-label';
import { useRequestBooking } from '@/components/booking/use-request-booking';
import { type WishedTime, wishedTime } from '@/components/booking/wished-time';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { ServiceView } from '@/contract/schemas/artist';
import { NOTE_LENGTH_LIMIT } from '@/contract/text/limits';

type RequestFormProps = {
  readonly artist: { readonly id: string; readonly name: string; readonly zone: string };
  readonly services: readonly ServiceView[];
  readonly serviceId: string | null;
  readonly onDone: () => void;
};

export function RequestForm({ artist, services, serviceId: first, onDone }: RequestFormProps) {
  const t = useTranslations('bookings.request');
  const moment = useMoment();
  const { explain } = useRefusal();
  const { request, isPending, error } = useRequestBooking(onDone);
  const [serviceId, setServiceId] = useState(services.find((one) => one.id === first)?.id ?? services[0]?.id ?? '');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [zone, setZone] = useState(artist.zone);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wished = wishedTime(day, time, zone, moment.now);

  const send = () => {
    setTried(true);
    if (wished.state === 'set')
      request({ artistId: artist.id, serviceId, wishes: [{ wallStart: wished.wallStart, zone }], note: note.trim() });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send();
      }}
    >
      <Select label={t('service')} value={serviceId} onChange={(event) => setServiceId(event.target.value)}>
        {services.map((service) => (
          <ServiceOption key={service.id} service={service} />
        ))}
      </Select>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('date')}
          type="date"
          min={calendarDay(moment.now, zone)}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextField
          label={t('time')}
          type="time"
          step={300}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      {artist.zone === moment.zone ? null : (
        <Select label={t('zone')} value={zone} onChange={(event) => setZone(event.target.value)}>
          <option value={artist.zone}>{t('artistZone', { name: artist.name, zone: placeOf(artist.zone) })}</option>
          <option value={moment.zone}>{t('myZone', { zone: placeOf(moment.zone) })}</option>
        </Select>
      )}
      <WishedTimeNote wished={wished} zone={zone} artist={artist} tried={tried} />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        maxLength={NOTE_LENGTH_LIMIT}
        onChange={(event) => setNote(event.target.value)}
      />
      {error ? (
        <p role="alert" className="text-bad text-sm">
          {explain(error).sentence}
        </p>
      ) : null}
      <Button type="submit" size="large" busy={isPending}>
        {t('send')}
      </Button>
    </form>
  );
}

const placeOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

function ServiceOption({ service }: { readonly service: ServiceView }) {
  const t = useTranslations('bookings.request');
  const locale = useLocale();
  const hours = Math.floor(service.durationMinutes / 60);
  const minutes = service.durationMinutes % 60;
  const length =
    hours === 0
      ? t('minutes', { minutes })
      : minutes === 0
        ? t('hours', { hours })
        : t('hoursMinutes', { hours, minutes });
  const price = priceLabel(service.priceCents, service.currency, locale);
  return <option value={service.id}>{[service.name, length, ...(price ? [price] : [])].join(' · ')}</option>;
}

type WishedTimeNoteProps = {
  readonly wished: WishedTime;
  readonly zone: string;
  readonly artist: RequestFormProps['artist'];
  readonly tried: boolean;
};

/** What the wished time means: for the other side when its clocks differ, or why it cannot be asked for. */
function WishedTimeNote({ wished, zone, artist, tried }: WishedTimeNoteProps) {
  const t = useTranslations('bookings.request');
  const moment = useMoment();
  if (wished.state === 'set') {
    if (artist.zone === moment.zone) return null;
    const otherZone = zone === artist.zone ? moment.zone : artist.zone;
    const time = slotLabel(wished.startsAt, null, otherZone, moment.locale, moment.now);
    return (
      <p role="status" className="rounded-md bg-sunken px-3 py-2 text-sm tabular-nums">
        {zone === artist.zone ? t('sameMomentMine', { time }) : t('sameMoment', { name: artist.name, time })}
      </p>
    );
  }
  if (wished.state === 'open' && !tried) return null;
  const problem = wished.state === 'open' ? t('choose') : wished.state === 'never' ? t('noSuchTime') : t('past');
  return (
    <p role="alert" className="text-bad text-sm">
      {problem}
    </p>
  );
}
