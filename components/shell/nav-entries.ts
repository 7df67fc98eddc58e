import { CalendarDays, type LucideIcon, MessageCircle, Palette, Settings } from 'lucide-react';

type NavEntry = {
  readonly key: 'conversations' | 'bookings' | 'artists' | 'settings';
  readonly href: string;
  readonly icon: LucideIcon;
};

export const NAV_ENTRIES: readonly NavEntry[] = [
  { key: 'conversations', href: '/conversations', icon: MessageCircle },
  { key: 'bookings', href: '/bookings', icon: CalendarDays },
  { key: 'artists', href: '/artists', icon: Palette },
  { key: 'settings', href: '/settings', icon: Settings },
];

/** The address belongs to the entry when it is it or lies below; profiles (`/a/…`) lie below the artists, one's own below the settings. */
export const isCurrentEntry = (href: string, pathname: string): boolean =>
  pathname === href ||
  pathname.startsWith(`${href}/`) ||
  (href === '/artists' && pathname.startsWith('/a/')) ||
  (href === '/settings' && pathname === '/profile');
