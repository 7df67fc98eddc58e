import { CalendarDays, CalendarRange, type LucideIcon, MessageCircle, Palette, Settings } from 'lucide-react';

type NavEntry = {
  readonly key: 'conversations' | 'bookings' | 'calendar' | 'artists' | 'settings';
  readonly href: string;
  readonly icon: LucideIcon;
  /** For people who take bookings only. */
  readonly artistsOnly?: true;
};

export const NAV_ENTRIES: readonly NavEntry[] = [
  { key: 'conversations', href: '/conversations', icon: MessageCircle },
  { key: 'bookings', href: '/bookings', icon: CalendarDays },
  { key: 'calendar', href: '/calendar', icon: CalendarRange, artistsOnly: true },
  { key: 'artists', href: '/artists', icon: Palette },
  { key: 'settings', href: '/settings', icon: Settings },
];

/** The address belongs to the entry when it is it or lies below; profiles (`/a/…`) lie below the artists, one's own below the settings. */
export const isCurrentEntry = (href: string, pathname: string): boolean =>
  pathname === href ||
  pathname.startsWith(`${href}/`) ||
  (href === '/artists' && pathname.startsWith('/a/')) ||
  (href === '/settings' && pathname === '/profile');
