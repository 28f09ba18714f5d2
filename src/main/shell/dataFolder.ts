import { join, resolve } from 'node:path';

/**
 * Where the registry lives: on the computer itself. Windows' roaming folder may be a network share, and Documents may be
 * synchronised to a cloud; a database survives neither.
 */
export function dataFolderOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const given = env['JUNTOS_DATA'];
  if (given) return resolve(given);
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Juntos Distrital');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Juntos Distrital');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'juntos-distrital');
}
