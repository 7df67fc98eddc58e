import fs from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const PATH = '/api/docs';
const HOUR_SECONDS = 3_600;

/** Nothing from elsewhere, no inline script; the page's own styles come with its script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Parlour API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${PATH}/swagger-ui.css">
  </head>
  <body>
    <noscript>This page needs JavaScript. The same document as JSON: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a></noscript>
    <div id="docs"></div>
    <script src="${PATH}/swagger-ui-bundle.js" defer></script>
    <script src="${PATH}/start.js" defer></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});
`;

type Asset = { readonly type: string; readonly read: () => string | Buffer };

const require = createRequire(import.meta.url);
const vendored = (name: string) => () =>
  fs.readFileSync(path.join(path.dirname(require.resolve('swagger-ui-dist/package.json')), name));

const ASSETS: Readonly<Record<string, Asset>> = {
  [PATH]: { type: 'text/html', read: () => PAGE },
  [`${PATH}/start.js`]: { type: 'text/javascript', read: () => START },
  [`${PATH}/swagger-ui-bundle.js`]: { type: 'text/javascript', read: vendored('swagger-ui-bundle.js') },
  [`${PATH}/swagger-ui.css`]: { type: 'text/css', read: vendored('swagger-ui.css') },
};

/** The API document as a page to read and try, all from our own origin. `false` for addresses that are not its own. */
export function docsDoor(method: string, pathname: string, res: ServerResponse): boolean {
  const asset = Object.hasOwn(ASSETS, pathname) ? ASSETS[pathname] : undefined;
  if (!asset || (method !== 'GET' && method !== 'HEAD')) return false;
  const content = asset.read();
  res.setHeader('Content-Security-Policy', POLICY);
  res.setHeader('Content-Type', `${asset.type}; charset=utf-8`);
  res.setHeader('Content-Length', Buffer.byteLength(content));
  res.setHeader('Cache-Control', `public, max-age=${HOUR_SECONDS}`);
  res.end(content);
  return true;
}
