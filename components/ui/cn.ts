import { type ClassValue, clsx } from 'clsx';

/**
 * Joins class names. What a part lets others overrule it writes as `weak:…` (see globals.css);
 * sorting that out in the browser would cost 8 kB on every page.
 */
export const cn = (...classes: ClassValue[]): string => clsx(classes);
