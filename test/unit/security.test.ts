import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');

it('SECURITY.md names only files that exist', () => {
  const text = readFileSync(join(project, 'SECURITY.md'), 'utf8');
  const named = [...text.matchAll(/`((?:src|test)\/[^`]+?)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});
