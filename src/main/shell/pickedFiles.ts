import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { PickedFile } from '@shared/contract/bridge';

/** The paths that a person picked. The window holds a random name for each and never a path. */
export type PickedFiles = {
  readonly keep: (path: string) => PickedFile;
  readonly pathOf: (picked: string) => string | undefined;
};

export function createPickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  return {
    keep: (path) => {
      const picked = randomUUID();
      paths.set(picked, path);
      return { picked, name: basename(path) };
    },
    pathOf: (picked) => paths.get(picked),
  };
}
