import { toDate } from '@shared/domain/calendar';
import {
  allowedActions,
  decides,
  nextStep,
  STEP_ACTIONS,
  STEP_STATES,
  stepOf,
  type AffiliationStep,
  type StepAction,
  type StepState,
} from '@shared/domain/affiliation/steps';
import { describe, expect, it } from 'vitest';

/** Every state by every action, in the order of STEP_ACTIONS: the next state, or `-` where it is refused. */
const MATRIX: Readonly<Record<StepState, string>> = {
  //                LIST            NOTIFY   VALIDATE      REJECT       MARK_ABSENT REQUEST_DOCUMENTS SIGN       SEND       CONFIRM    REFUSE     AFFILIATE
  NONE: 'ELIGIBLE_LISTED - - - - - - - - - AFFILIATED',
  ELIGIBLE_LISTED: 'ELIGIBLE_LISTED NOTIFIED ACV_VALIDATED ACV_REJECTED ACV_ABSENT - - - - - AFFILIATED',
  NOTIFIED: 'ELIGIBLE_LISTED - ACV_VALIDATED ACV_REJECTED ACV_ABSENT - - - - - AFFILIATED',
  ACV_VALIDATED: '- - ACV_VALIDATED ACV_REJECTED ACV_ABSENT DOCS_PENDING AGREEMENT_SIGNED - - - AFFILIATED',
  ACV_REJECTED: 'ELIGIBLE_LISTED - ACV_VALIDATED ACV_REJECTED ACV_ABSENT - - - - - AFFILIATED',
  ACV_ABSENT: 'ELIGIBLE_LISTED - ACV_VALIDATED ACV_REJECTED ACV_ABSENT - - - - - AFFILIATED',
  DOCS_PENDING: '- - ACV_VALIDATED ACV_REJECTED ACV_ABSENT - AGREEMENT_SIGNED - - - AFFILIATED',
  AGREEMENT_SIGNED: '- - ACV_VALIDATED ACV_REJECTED ACV_ABSENT - AGREEMENT_SIGNED SENT_TO_HQ - - AFFILIATED',
  SENT_TO_HQ: '- - - - - - - SENT_TO_HQ AFFILIATED HQ_REFUSED -',
  HQ_REFUSED: '- - - - - DOCS_PENDING AGREEMENT_SIGNED - - - -',
  AFFILIATED: '- - - - - - - - - - -',
};

describe('the steps of affiliation', () => {
  it.each(STEP_STATES.flatMap((state) => STEP_ACTIONS.map((action) => [state, action] as const)))(
    '%s × %s',
    (state, action) => {
      const expected = MATRIX[state].split(' ')[STEP_ACTIONS.indexOf(action)];
      expect(nextStep(state, action) ?? '-').toBe(expected);
      expect(allowedActions(state).includes(action)).toBe(expected !== '-');
    },
  );

  it('lets only headquarters affiliate where headquarters decides, and only the office where the office does', () => {
    const allowed = (decider: 'OFFICE' | 'HEADQUARTERS') =>
      STEP_ACTIONS.filter((action: StepAction) => !decides(decider, action));
    expect(allowed('OFFICE')).toEqual(['SEND']);
    expect(allowed('HEADQUARTERS')).toEqual(['AFFILIATE']);
  });
});

describe('where a household stands', () => {
  const SIGNED = toDate('2026-04-02');
  const aHousehold = (assemblyValidated: boolean | null, agreementDate: typeof SIGNED | null = null) =>
    ({ status: 'CANDIDATE', assemblyValidated, agreementDate }) as const;
  const last = (step: AffiliationStep, on = '2026-04-01') => ({ step, on: toDate(on) });

  it.each([
    ['nothing was said', aHousehold(null), undefined, 'NONE'],
    ['it was listed', aHousehold(null), last('ELIGIBLE_LISTED'), 'ELIGIBLE_LISTED'],
    ['it was rejected once and listed again', aHousehold(false), last('NOTIFIED'), 'NOTIFIED'],
    ['a workbook says it was validated', aHousehold(true), undefined, 'ACV_VALIDATED'],
    ['a workbook says so after it was listed', aHousehold(true), last('ELIGIBLE_LISTED'), 'ACV_VALIDATED'],
    ['a workbook says it was not', aHousehold(false), undefined, 'ACV_REJECTED'],
    ['it was absent', aHousehold(null), last('ACV_ABSENT'), 'ACV_ABSENT'],
    ['it was rejected before it was absent', aHousehold(false), last('ACV_ABSENT'), 'ACV_REJECTED'],
    ['a workbook says it signed', aHousehold(true, SIGNED), undefined, 'AGREEMENT_SIGNED'],
    ['papers are missing', aHousehold(true), last('DOCS_PENDING'), 'DOCS_PENDING'],
    [
      'papers are missing after it signed',
      aHousehold(true, SIGNED),
      last('DOCS_PENDING', '2026-04-03'),
      'DOCS_PENDING',
    ],
    [
      'it signed on the day papers were asked for',
      aHousehold(true, SIGNED),
      last('DOCS_PENDING', '2026-04-02'),
      'AGREEMENT_SIGNED',
    ],
    ['it was sent', aHousehold(true, SIGNED), last('SENT_TO_HQ'), 'SENT_TO_HQ'],
    ['the form took its validation back', aHousehold(null, SIGNED), last('ACV_VALIDATED'), 'NONE'],
    ['it is affiliated', { ...aHousehold(null), status: 'AFFILIATED' as const }, undefined, 'AFFILIATED'],
  ])('%s', (_what, household, step, state) => expect(stepOf(household, step)).toBe(state));
});
