import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { routes } from '@shared/contract/routes';
import { ASKED_BY_TIMERS } from '@shared/contract/timers';

const WINDOW = join(import.meta.dirname, '../../../src/renderer/src');
const sources = readdirSync(WINDOW, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(WINDOW, name), 'utf8') }));

it('no screen asks anything by itself but what does not count as use of the registry', () => {
  const asking = sources.filter(({ text }) => /refetchInterval|setInterval|refetchOnWindowFocus: true/.test(text));
  expect(asking.map(({ name }) => name.replaceAll('\\', '/')).toSorted()).toEqual([
    'app/DamageNotice.tsx',
    'app/queries.ts', // takes it for those routes alone, by type
  ]);
});

it('what is asked by timers changes nothing', () => {
  expect(ASKED_BY_TIMERS.map((name) => routes[name].kind)).toEqual(['query']);
});
