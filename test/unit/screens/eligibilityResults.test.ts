import type { EligibilityCheck } from '@shared/contract/eligibility';
import { toDate } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { failuresByGate, shownChecks, sortedChecks } from '../../../src/renderer/src/features/eligibility/resultRows';

type Gate = EligibilityCheck['gates'][number]['gate'];
const GATES: readonly Gate[] = ['GEO', 'SOCIO', 'ACV'];

const aCheck = (household: string, ...failed: readonly Gate[]): EligibilityCheck => ({
  household,
  eligible: failed.length === 0,
  on: toDate('2026-04-30'),
  ruleSet: 'CEPAL',
  gates: GATES.map((gate) => ({
    gate,
    passed: !failed.includes(gate),
    code: `${gate}_X`,
    found: '',
    required: '',
    reference: '',
    warnings: [],
  })),
});

const checks = [aCheck('H3', 'ACV'), aCheck('H1'), aCheck('H2', 'SOCIO', 'ACV')];
const codes = (rows: readonly EligibilityCheck[]) => rows.map(({ household }) => household);

describe('results of a check', () => {
  it.each([
    ['all', ['H3', 'H1', 'H2']],
    ['eligible', ['H1']],
    ['failed', ['H3', 'H2']],
    ['ACV', ['H3', 'H2']],
    ['SOCIO', ['H2']],
    ['GEO', []],
  ] as const)('shows %s', (shown, expected) => expect(codes(shownChecks(checks, shown))).toEqual(expected));

  it('counts whom each gate keeps out, in the order of the gates', () =>
    expect(failuresByGate(checks)).toEqual([
      { gate: 'SOCIO', count: 1 },
      { gate: 'ACV', count: 2 },
    ]));

  it.each([
    [undefined, false, ['H1', 'H2', 'H3']],
    ['code', true, ['H3', 'H2', 'H1']],
    ['result', false, ['H1', 'H3', 'H2']],
  ] as const)('sorts by %s, descending %s', (sort, descending, expected) =>
    expect(codes(sortedChecks(checks, { sort, descending }))).toEqual(expected),
  );
});
