import { ipcMain, type BrowserWindow } from 'electron';
import { isOurWindow } from './sender';

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
