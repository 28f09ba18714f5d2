import { expect, it } from 'vitest';
import { codesIn } from '@shared/domain/audit/access';

it('finds the codes of households wherever an input or an answer carries them, once each', () => {
  const input = { code: 'H1', period: '2026-B3' };
  const answer = { rows: [{ household: 'H2', name: 'ANA' }, { household: 'H1' }], households: ['H3', ''], total: 4 };
  expect(codesIn(input, answer)).toEqual(['H1', 'H2', 'H3']);
});

it('takes nothing else for one', () => {
  expect(codesIn({ name: 'H1', on: '2026-01-01', household: { revision: 3, address: 'H1' } }, null, 'H1')).toEqual([]);
});

it('finds whom a change in a file is about, and whose member', () => {
  expect(codesIn({ changes: [{ row: 'H1', before: 'H9' }, { row: 'H2 · 3' }] })).toEqual(['H1', 'H2']);
});
