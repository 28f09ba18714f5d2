// The least an Electron program can do: one window that shows one word.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<p>empty</p>');
  process.stdout.write('bench: ready\n', () => app.exit());
});
