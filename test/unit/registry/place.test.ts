import { describe, expect, it } from 'vitest';
import { badPlaceOf } from '../../../src/main/backend/registry/place';

const WINDOWS = {
  platform: 'win32',
  env: { OneDrive: 'C:\\Users\\rosa\\Nube', OneDriveCommercial: 'D:\\Trabajo\\Nube MIDIS' },
};
const LINUX = { platform: 'linux', env: {} };

describe('on Windows', () => {
  it.each([
    'C:\\Users\\rosa\\AppData\\Local\\Juntos Distrital\\registro.db',
    'C:\\Juntos\\registro.db',
    'D:\\registro.db',
    '\\\\?\\C:\\Juntos\\registro.db',
    'C:\\Users\\rosa\\Nube 2\\registro.db',
    'C:\\Users\\rosa\\Nubes\\registro.db',
    'C:\\Users\\rosa\\Documents\\dropbox.db',
    'C:\\Mis unidades\\registro.db',
  ])('a registry may live in %s', (file) => {
    expect(badPlaceOf(file, WINDOWS)).toBeUndefined();
  });

  it.each([
    '\\\\servidor\\juntos\\registro.db',
    '//servidor/juntos/registro.db',
    '\\\\192.168.1.10\\d$\\registro.db',
    '\\\\?\\UNC\\servidor\\juntos\\registro.db',
    '\\\\?\\unc\\servidor\\juntos\\registro.db',
  ])('a registry may not live on the share %s', (file) => {
    expect(badPlaceOf(file, WINDOWS)).toBe('network');
  });

  it.each([
    'C:\\Users\\rosa\\Nube\\registro.db',
    'c:\\users\\ROSA\\nube\\Juntos\\registro.db',
    'D:\\Trabajo\\Nube MIDIS\\registro.db',
    'C:\\Users\\otra\\OneDrive\\registro.db',
    'C:\\Users\\otra\\OneDrive - MIDIS\\Documentos\\registro.db',
    'C:\\Users\\rosa\\Dropbox\\registro.db',
    'C:\\Users\\rosa\\Dropbox (Personal)\\registro.db',
    'G:\\Mi unidad\\registro.db',
    'G:\\My Drive\\Juntos\\registro.db',
    'C:\\Users\\rosa\\Google Drive\\registro.db',
    'C:\\Users\\rosa\\iCloudDrive\\registro.db',
    'C:\\Juntos\\..\\Users\\rosa\\Nube\\registro.db',
  ])('a registry may not live in the synchronised folder of %s', (file) => {
    expect(badPlaceOf(file, WINDOWS)).toBe('cloud');
  });
});

describe('on Linux', () => {
  it.each(['/home/rosa/.local/share/juntos/registro.db', '/srv/juntos/registro.db'])(
    'a registry may live in %s',
    (file) => {
      expect(badPlaceOf(file, LINUX)).toBeUndefined();
    },
  );

  it.each(['/home/rosa/Dropbox/registro.db', '/home/rosa/Nextcloud/juntos/registro.db'])(
    'a registry may not live in the synchronised folder of %s',
    (file) => {
      expect(badPlaceOf(file, LINUX)).toBe('cloud');
    },
  );
});
