import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderOf } from '../../../src/main/shell/dataFolder';

describe('the data folder', () => {
  it('is local to the computer on Windows, never the roaming one', () => {
    const env = { LOCALAPPDATA: 'C:/Users/ana/AppData/Local', APPDATA: '//server/profiles/ana' };
    expect(dataFolderOf(env, 'win32', 'C:/Users/ana')).toBe(join('C:/Users/ana/AppData/Local', 'Juntos Distrital'));
    expect(dataFolderOf({}, 'win32', '/home')).toBe(join('/home', 'AppData', 'Local', 'Juntos Distrital'));
  });

  it('follows the habit of the system elsewhere', () => {
    expect(dataFolderOf({}, 'linux', '/home/ana')).toBe(join('/home/ana', '.local', 'share', 'juntos-distrital'));
    expect(dataFolderOf({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ana')).toBe(join('/data', 'juntos-distrital'));
  });

  it('is the one that JUNTOS_DATA names', () => {
    expect(dataFolderOf({ JUNTOS_DATA: 'some/where' }, 'linux', '/home/ana')).toBe(resolve('some/where'));
  });
});
