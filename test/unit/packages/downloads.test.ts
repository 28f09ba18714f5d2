import { expect, it } from 'vitest';
import { judgeCorrection, type CorrectionState, type Keeper } from '@shared/domain/packages/downloads';

const KEY = 'H-1/1/surname1';

type Case = readonly [current: string, rule: Keeper | null, decided: Keeper | undefined, state: CorrectionState];

const CASES: readonly Case[] = [
  ['stated', null, undefined, 'SAME'],
  ['stated', 'OFFICE', 'OFFICE', 'SAME'],
  ['known', null, undefined, 'APPLY'],
  ['known', 'OFFICE', undefined, 'APPLY'],
  ['other', null, undefined, 'CONFLICT'],
  ['other', 'HEADQUARTERS', undefined, 'APPLY'],
  ['other', 'OFFICE', undefined, 'KEEP'],
  ['other', 'OFFICE', 'HEADQUARTERS', 'APPLY'],
  ['other', 'HEADQUARTERS', 'OFFICE', 'KEEP'],
  ['other', null, 'OFFICE', 'KEEP'],
];

it.each(CASES)('office has «%s», rule %s, decided %s: %s', (current, rule, decided, state) => {
  const decisions = new Map(decided === undefined ? [] : [[KEY, decided] as const]);
  const correction = { key: KEY, known: 'known', stated: 'stated' };
  expect(judgeCorrection(correction, current, { rule, decisions })).toBe(state);
});
