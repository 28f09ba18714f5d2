import { nextStep } from '@shared/domain/affiliation/steps';
import { passesListStage } from '@shared/domain/assemblies/agenda';
import { ASSEMBLY_RESULTS, hasQuorum, isValidated, meaningOf } from '@shared/domain/assemblies/results';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { resultName } from '@shared/messages/affiliation';
import { describe, expect, it } from 'vitest';
import { household, judge } from '../../support/eligibility';

describe('quorum', () => {
  it.each([
    [null, null, true],
    [0, null, true],
    [29, 30, false],
    [30, 30, true],
    [null, 1, false],
    [null, 0, true],
  ])('%s people where %s are asked for: %s', (attendees, quorum, expected) =>
    expect(hasQuorum(attendees, quorum)).toBe(expected),
  );
});

describe('the catalogue of results', () => {
  it.each(ASSEMBLY_RESULTS)('%s leads a listed household somewhere, and has its words', (result) => {
    const [first] = meaningOf(result).actions;
    expect(first && nextStep('ELIGIBLE_LISTED', first)).toBeDefined();
    expect([resultName(result), resultName(result, 'en')].every((word) => word.length > 3)).toBe(true);
  });

  it('validates two of them, and leaves the absent undecided', () => {
    expect(ASSEMBLY_RESULTS.filter(isValidated)).toEqual(['VALIDATED', 'HOLDER_CHANGED']);
    expect(ASSEMBLY_RESULTS.filter((result) => meaningOf(result).validated === null)).toEqual(['ABSENT']);
  });
});

describe('who goes to the assembly', () => {
  it('passes the gates of the list; neither assembly nor agreement is asked for yet', () => {
    const before = household({ assemblyValidated: null, assemblyDate: null, agreementDate: null });
    expect(passesListStage(judge(before), CEPAL)).toBe(true);
    expect(passesListStage(judge(household({ cse: 'NON_POOR' })), CEPAL)).toBe(false);
  });
});
