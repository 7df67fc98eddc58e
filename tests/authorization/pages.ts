import fs from 'node:fs';
import path from 'node:path';

/** Who gets to see a page. */
export type PageAccess = 'public' | 'signed-in' | 'participant' | 'studio-staff' | 'studio-admin' | 'not-in-production';

/** Every page by its address as Next writes it. The test beside server/http/ fails for one that is missing here. */
export const PAGES: Readonly<Record<string, PageAccess>> = {
  '/': 'public',
  '/a/[handle]': 'public',
  '/artists': 'public',
  '/bookings': 'signed-in',
  '/calendar': 'signed-in',
  '/console': 'studio-staff',
  '/console/audit': 'studio-admin',
  '/console/conversations': 'studio-staff',
  '/console/conversations/[id]': 'studio-admin',
  '/console/people': 'studio-admin',
  '/conversations': 'signed-in',
  '/conversations/[id]': 'participant',
  '/offline': 'public',
  '/offline/app': 'public',
  '/dev/outbox': 'not-in-production',
  '/onboarding': 'signed-in',
  '/profile': 'signed-in',
  '/settings': 'signed-in',
  '/setup/[token]': 'public',
  '/sign-in': 'public',
  '/sign-up': 'public',
};

/** Route handlers of Next; everything else that answers data is a procedure or a REST route. */
export const ROUTE_HANDLERS: Readonly<Record<string, PageAccess>> = {
  '/api/auth/[...nextauth]': 'public',
  '/console/manifest.webmanifest': 'public',
};

const APP = path.resolve(import.meta.dirname, '../../app');

export type RouteFile = { readonly address: string; readonly file: string };

/** What Next serves under app/: files of this name, with their address. Folders in brackets are no part of it. */
export const routeFiles = (name: 'page.tsx' | 'route.ts'): readonly RouteFile[] =>
  fs
    .readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => ({ address: addressOf(path.dirname(file)), file: path.join(APP, file) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));

const addressOf = (folder: string): string =>
  `/${folder
    .split(path.sep)
    .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
    .join('/')}`;
