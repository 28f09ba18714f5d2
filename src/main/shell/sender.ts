import { WINDOW_URL } from './servedFiles';

type Frame = { readonly parent: unknown; readonly url: string };
type Message = { readonly sender: unknown; readonly senderFrame: Frame | null };

/** Whether the page of our one window sent it: no other window, no frame within it, no other page, no frame that is gone. */
export function isOurWindow({ sender, senderFrame }: Message, window: { readonly webContents: unknown }): boolean {
  if (sender !== window.webContents || senderFrame?.parent !== null) return false;
  return senderFrame.url.split(/[?#]/, 1)[0] === WINDOW_URL;
}
