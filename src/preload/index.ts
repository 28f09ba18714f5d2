import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/contract/bridge';

const bridge: Bridge = {
  call: (name, input, jobId) => ipcRenderer.invoke('api:call', name, input, jobId),
  cancel: (jobId) => ipcRenderer.send('api:cancel', jobId),
  onProgress: (listener) => subscribe('api:progress', listener),
  onLocked: (listener) => subscribe('api:locked', listener),
  pick: (request) => ipcRenderer.invoke('shell:pick', request),
  dropped: (files) => ipcRenderer.invoke('shell:dropped', files.map(pathOf)),
  print: (request) => ipcRenderer.invoke('shell:print', request),
  show: (picked) => ipcRenderer.invoke('shell:show', picked),
};

/** The listener gets the value alone, never Electron's event. */
function subscribe<Value>(channel: string, listener: (value: Value) => void) {
  const heard = (_event: IpcRendererEvent, value: Value) => listener(value);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.removeListener(channel, heard);
}

/** Electron before 29 has no `webUtils` and gives the path on the file itself. */
function pathOf(file: File & { readonly path?: string }): string {
  const utils: typeof webUtils | undefined = webUtils;
  return utils?.getPathForFile(file) ?? file.path ?? '';
}

contextBridge.exposeInMainWorld('bridge', bridge);
