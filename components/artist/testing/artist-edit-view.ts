import type { ArtistEditView } from '@/contract/schemas/artist';
import type { DateRuleView } from '@/contract/schemas/availability';

/** An artist who has filled in no more than the beginning. */
export const MIRA: ArtistEditView = {
  id: 'mira',
  handle: 'mira',
  name: 'Mira',
  city: 'Rome',
  zone: 'Europe/Rome',
  styles: ['Fine line'],
  about: '',
  studio: { id: 'juniper', name: 'Juniper' },
  services: [],
  picture: null,
  portfolio: [],
  hours: [],
  slotMinutes: 30,
  policy: null,
  isPaused: false,
};

export const HOLIDAY: DateRuleView = {
  id: 'holiday',
  firstDay: '2031-06-10',
  lastDay: '2031-06-20',
  hours: [],
  zone: null,
  label: 'Holiday',
};
