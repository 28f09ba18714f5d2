import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { findingsIn, missingIn, type Source } from '../../support/electronChecklist';

const project = join(import.meta.dirname, '../../..');
const read = (file: string): Source => ({ file, text: readFileSync(join(project, file), 'utf8') });
const sources = globSync('src/{main/index.ts,main/shell/*.ts,preload/*.ts,renderer/**/*.{ts,tsx}}', {
  cwd: project,
}).map(read);
const shell = sources.filter(({ file }) => file.includes('shell'));

/** Electron supports its three newest majors; looked up on 2026-11-28. */
const OLDEST_SUPPORTED = 43;

const SEEDED: readonly (readonly [point: number, text: string])[] = [
  [1, `window.loadURL('https://example.com/');`],
  [1, `const address = 'http://127.0.0.1:8080/';`],
  [1, `app.commandLine.appendSwitch('ignore-certificate-errors');`],
  [2, `open({ webPreferences: { nodeIntegration: true } });`],
  [2, `open({ webPreferences: { nodeIntegrationInWorker: true } });`],
  [2, `open({ webPreferences: { nodeIntegrationInSubFrames: true } });`],
  [3, `open({ webPreferences: { contextIsolation: false } });`],
  [4, `open({ webPreferences: { sandbox: false } });`],
  [4, `app.commandLine.appendSwitch('no-sandbox');`],
  [5, `session.setPermissionRequestHandler((_contents, _permission, grant) => grant(true));`],
  [5, `session.setPermissionCheckHandler(() => true);`],
  [6, `open({ webPreferences: { webSecurity: false } });`],
  [6, `app.commandLine.appendSwitch('disable-web-security');`],
  [7, `const policy = "script-src 'self' 'unsafe-inline'";`],
  [7, `const Page = () => <p dangerouslySetInnerHTML={{ __html: text }} />;`],
  [8, `open({ webPreferences: { allowRunningInsecureContent: true } });`],
  [9, `open({ webPreferences: { experimentalFeatures: true } });`],
  [10, `open({ webPreferences: { enableBlinkFeatures: 'Any' } });`],
  [10, `app.commandLine.appendSwitch('enable-blink-features');`],
  [11, `open({ webPreferences: { webviewTag: true } });`],
  [11, `const Page = () => <webview />;`],
  [11, `document.createElement('webview');`],
  [14, `contents.setWindowOpenHandler(() => ({ action: 'allow' }));`],
  [15, `shell.openExternal(address);`],
  [17, `ipcMain.handle('api:call', (_event, name) => name);`],
  [17, `ipcMain.on('api:call', () => undefined);`],
  [18, `window.loadFile('index.html');`],
  [18, `const address = 'file:///index.html';`],
  [20, `contextBridge.exposeInMainWorld('bridge', ipcRenderer);`],
];

const TAKEN_AWAY: readonly (readonly [point: number, piece: string])[] = [
  [1, 'cancel: !isAllowed(url)'],
  [2, 'nodeIntegration: false'],
  [3, 'contextIsolation: true'],
  [4, 'sandbox: true'],
  [4, 'app.enableSandbox()'],
  [5, '.setPermissionRequestHandler('],
  [5, '.setPermissionCheckHandler('],
  [7, "'Content-Security-Policy'"],
  [11, 'webviewTag: false'],
  [12, `contents.on('will-attach-webview'`],
  [13, `contents.on('will-navigate'`],
  [13, `contents.on('will-frame-navigate'`],
  [13, `contents.on('will-redirect'`],
  [14, '.setWindowOpenHandler('],
  [17, 'if (!isOurWindow(event, window)) throw'],
  [17, 'if (isOurWindow(event, window)) hear'],
  [18, '.registerSchemesAsPrivileged('],
];

describe("Electron's security checklist", () => {
  it('is kept by the shell, the preload and the window', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(findingsIn(sources)).toEqual([]);
    expect(missingIn(shell)).toEqual([]);
  });

  it.each(SEEDED)('point %i: %s is found', (point, text) => {
    const file = 'src/main/shell/seeded.tsx';
    expect(findingsIn([{ file, text: `\n${text}\n` }])).toContain(`${point} ${file}:2`);
  });

  it.each(TAKEN_AWAY)('point %i: %s is missed', (point, piece) => {
    const without = shell.map(({ file, text }) => ({ file, text: text.replace(piece, '') }));
    expect(without).not.toEqual(shell);
    expect(missingIn(without)).toContain(point);
  });

  it('point 16: the program is built with a supported Electron', () => {
    expect(Number.parseInt(manifest.devDependencies.electron, 10)).toBeGreaterThanOrEqual(OLDEST_SUPPORTED);
  });
});
