import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, win32 } from 'node:path';

type Computer = { readonly platform: string; readonly env: Readonly<Record<string, string | undefined>> };

/** Why a registry may not live there. Backups and workbooks may. */
export type BadPlace = 'network' | 'cloud';

const CLOUD_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];
const CLOUD_FOLDER =
  /^(onedrive|dropbox|google ?drive|googledrivefs|my drive|mi unidad|icloud ?drive|nextcloud|megasync)( ?[-(].*)?$/i;
/** \\server\share, //server/share and the long form \\?\UNC\server; not \\?\C:\. */
const SHARE = /^(\\\\|\/\/)(?![?.][\\/](?!UNC[\\/]))/i;

/** A share cannot lock a file, and a synchroniser copies it half written: both have destroyed databases. */
export function badPlaceOf(file: string, { platform, env }: Computer): BadPlace | undefined {
  const path = platform === 'win32' ? win32 : posix;
  if (platform === 'win32' && SHARE.test(file)) return 'network';
  const folder = path.dirname(path.resolve(file));
  const marked = CLOUD_VARIABLES.map((name) => env[name] ?? '').filter((value) => value !== '');
  const isMarked = marked
    .map((cloud) => path.relative(cloud, folder))
    .some((way) => !way.startsWith('..') && !path.isAbsolute(way));
  return isMarked || folder.split(/[\\/]/).some((name) => CLOUD_FOLDER.test(name)) ? 'cloud' : undefined;
}

/** The place as written and as the system resolves it: a mapped drive or a link may lead to a share. */
export function findBadPlace(file: string, computer: Computer = process): BadPlace | undefined {
  return badPlaceOf(file, computer) ?? badPlaceOf(resolvedPlaceOf(file), computer);
}

function resolvedPlaceOf(file: string): string {
  const folder = dirname(file);
  if (existsSync(folder)) return join(realPathOf(folder), basename(file));
  return folder === dirname(folder) ? file : resolvedPlaceOf(folder);
}

function realPathOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder; // some drives (a RAM disk, an old share) cannot say
  }
}
