import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { declareAppScheme, serveWindow } from './appProtocol';
import { superviseBackend } from './backend';
import { dataFolderOf } from './dataFolder';
import { startProcess } from './electronHost';
import { answerFileRequests } from './files';
import { denyEverythingElse, forgetSpelling, hardenContents } from './hardening';
import { watchIdle } from './idleLock';
import { logTo } from './log';
import { showMenu } from './menu';
import { answerPrintRequests } from './printing';
import { createPickedFiles } from './pickedFiles';
import { backendProgram, readerProgram } from './processes';
import { relayCalls } from './relay';
import { openWindow } from './window';

export type Parts = {
  readonly backendFile: string;
  readonly readerFile: string;
  readonly preloadFile: string;
  readonly windowFolder: string;
};

/** Everything that must be said before Electron is ready; then the window and the backend. */
export function startShell(parts: Parts): void {
  const dataFolder = dataFolderOf(process.env, process.platform, homedir());
  app.setPath('userData', join(dataFolder, 'ventana'));
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'); // not even a name is looked up
  // root in a container has no sandbox at all; half of it would keep Chromium's helpers from starting
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareAppScheme();
  forgetSpelling();
  hardenContents();
  // The lock is per data folder: two registries of different folders may be open side by side.
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => open(parts, dataFolder));
}

function open(parts: Parts, dataFolder: string): void {
  const log = logTo(join(dataFolder, 'ventana.log'));
  denyEverythingElse();
  let window: BrowserWindow | undefined;
  const send = (channel: 'api:progress' | 'api:locked', value: unknown) => {
    if (window?.isDestroyed() === false) window.webContents.send(channel, value);
  };
  // Before the window: the door waits for what the backend says, and both take their time to start.
  const backend = superviseBackend({
    fork: () => startProcess(backendProgram(parts.backendFile, process.env, dataFolder)),
    forkReader: () => startProcess(readerProgram(parts.readerFile, process.env)),
    onProgress: (progress) => send('api:progress', progress),
    onLocked: () => send('api:locked', 'idle'),
    onStopped: (status) => {
      log.warn(`backend stopped with status ${status}`);
      send('api:locked', 'backend-stopped');
    },
  });
  serveWindow(parts.windowFolder);
  window = openWindow(parts.preloadFile, log);
  const lock = async (why: 'idle' | 'menu') => {
    await backend.ask('registry.lock', {});
    send('api:locked', why);
  };
  const picked = createPickedFiles();
  relayCalls(window, backend, picked);
  answerFileRequests(window, picked);
  answerPrintRequests(window, picked);
  showMenu(() => void lock('menu'));
  watchIdle(() => void lock('idle'));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // A backend left alone would keep the application from ending.
  app.on('will-quit', () => backend.stop());
}
