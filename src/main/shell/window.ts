import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { ShellLog } from './log';
import { WINDOW_URL } from './servedFiles';
import { fitToScreens, readPlacement, writePlacement, SMALLEST } from './windowPlacement';

export function openWindow(preloadFile: string, log: ShellLog): BrowserWindow {
  const file = join(app.getPath('userData'), 'ventana.json');
  const placement = fitToScreens(
    readPlacement(file),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...placement.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.getName(),
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false, // it would fetch its dictionaries from the network
      devTools: !app.isPackaged,
    },
  });
  if (placement.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writePlacement(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error(`window process gone: ${reason}`);
    if (reason !== 'clean-exit') window.reload();
  });
  void window.loadURL(WINDOW_URL);
  return window;
}
