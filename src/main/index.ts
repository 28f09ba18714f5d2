import { join } from 'node:path';
import { startShell } from './shell/startShell';

startShell({
  backendFile: join(__dirname, 'backend.js'),
  readerFile: join(__dirname, 'reader.js'),
  preloadFile: join(__dirname, '../preload/index.js'),
  windowFolder: join(__dirname, '../renderer'),
});
