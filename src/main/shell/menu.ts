import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export function showMenu(lock: () => void): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&Archivo',
        submenu: [
          { label: 'Bloquear', accelerator: 'CmdOrCtrl+L', click: lock },
          { type: 'separator' },
          { label: 'Salir', role: 'quit' },
        ],
      },
      { label: '&Edición', submenu: EDIT },
      { label: '&Ver', submenu: view() },
      { label: 'A&yuda', submenu: [{ label: 'Acerca de', click: () => app.showAboutPanel() }] },
    ]),
  );
}

const EDIT: MenuItemConstructorOptions[] = [
  { label: 'Deshacer', role: 'undo' },
  { label: 'Rehacer', role: 'redo' },
  { type: 'separator' },
  { label: 'Cortar', role: 'cut' },
  { label: 'Copiar', role: 'copy' },
  { label: 'Pegar', role: 'paste' },
  { label: 'Seleccionar todo', role: 'selectAll' },
];

const view = (): MenuItemConstructorOptions[] => [
  { label: 'Tamaño normal', role: 'resetZoom' },
  { label: 'Acercar', role: 'zoomIn' },
  { label: 'Alejar', role: 'zoomOut' },
  { type: 'separator' },
  { label: 'Pantalla completa', role: 'togglefullscreen' },
  ...(app.isPackaged ? [] : [{ label: 'Herramientas de desarrollo', role: 'toggleDevTools' } as const]),
];
