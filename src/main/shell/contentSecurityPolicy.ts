/** Vite writes it into the page where a nonce belongs (`html.cspNonce`); each answer gets a nonce of its own. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** No network, no inline script, no eval. Fluent and the table write style elements: those need the page's nonce. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
