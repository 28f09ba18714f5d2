import { app, session } from 'electron';
import { isOwnUrl } from './servedFiles';

/** Chromium's spelling fetches its dictionaries by itself, past every other rule, unless it is off from the first. */
export function forgetSpelling(): void {
  app.on('session-created', (created) => {
    created.setSpellCheckerEnabled(false);
    created.setSpellCheckerLanguages([]);
  });
}

/** No page leaves its address, opens a window or holds a foreign page: whatever window it is in. */
export function hardenContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No permission, no download and no request but for the window's own files. */
export function denyEverythingElse(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, grant) => grant(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAllowed(url) }));
  defaultSession.on('will-download', (event) => event.preventDefault());
}

const isAllowed = (url: string) => isOwnUrl(url) || (!app.isPackaged && url.startsWith('devtools://'));
