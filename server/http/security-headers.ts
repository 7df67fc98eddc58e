type Options = {
  /** Fresh for every answer; what runs without it was not written by us. */
  readonly nonce: string;
  readonly publicUrl: string;
  /** Hot reload: evaluates its updates and brings them by WebSocket. */
  readonly dev: boolean;
};

const HSTS_SECONDS = 365 * 24 * 60 * 60;

const FEATURES_OFF = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'];

/**
 * Headers of every answer, pages or not. No `upgrade-insecure-requests`: on http://localhost it would send Safari's own
 * requests to a port that speaks no TLS, and on https HSTS does the same work.
 */
export function securityHeaders({ nonce, publicUrl, dev }: Options): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': contentSecurityPolicy(nonce, dev),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': FEATURES_OFF.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    // For the browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
  };
  if (publicUrl.startsWith('https:')) headers['Strict-Transport-Security'] = `max-age=${HSTS_SECONDS}`;
  return headers;
}

function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}
