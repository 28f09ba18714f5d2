import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { WINDOW_URL } from './servedFiles';

/** The only ways in for the window: both know who is speaking before they listen. */
export function handle(window: BrowserWindow, channel: string, answer: (...args: unknown[]) => unknown): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isOurWindow(event, window)) throw new Error('Call from an unknown sender');
    return answer(...args);
  });
}

export function listen(window: BrowserWindow, channel: string, hear: (...args: unknown[]) => void): void {
  ipcMain.on(channel, (event, ...args: unknown[]) => {
    if (isOurWindow(event, window)) hear(...args);
  });
}

function isOurWindow({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent, window: BrowserWindow): boolean {
  if (sender !== window.webContents || senderFrame?.parent !== null) return false;
  return senderFrame.url.split(/[?#]/, 1)[0] === WINDOW_URL;
}
