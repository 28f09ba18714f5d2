import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './contentSecurityPolicy';
import { findServedFile, listServedFiles, type ServedFile } from './servedFiles';

/** Must be called before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window, from a list made once: what is not in it does not exist. */
export function serveWindow(folder: string): void {
  const files = listServedFiles(folder);
  protocol.handle('app', async ({ method, url }) => {
    const found = method === 'GET' ? findServedFile(files, url) : undefined;
    return found === undefined ? new Response(null, { status: 404 }) : answer(found);
  });
}

/** Style elements that scripts make carry the nonce of their page; the page finds it in its `csp-nonce` element. */
async function answer({ file, type }: ServedFile): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
  };
  const body = await readFile(file);
  if (!type.startsWith('text/html')) return new Response(body, { headers });
  return new Response(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), { headers });
}
