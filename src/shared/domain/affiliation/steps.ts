import type { IsoDate } from '../calendar';
import type { Household } from '../households';

/** Pasos de la afiliación, in their order (domain §3.3); HQ_REFUSED: headquarters sent the proposal back. */
export const AFFILIATION_STEPS = [
  'ELIGIBLE_LISTED',
  'NOTIFIED',
  'ACV_VALIDATED',
  'ACV_REJECTED',
  'ACV_ABSENT',
  'DOCS_PENDING',
  'AGREEMENT_SIGNED',
  'SENT_TO_HQ',
  'HQ_REFUSED',
  'AFFILIATED',
] as const;
export type AffiliationStep = (typeof AFFILIATION_STEPS)[number];
/** Where a household stands; NONE: it has not been listed yet. */
export const STEP_STATES = ['NONE', ...AFFILIATION_STEPS] as const;
export type StepState = (typeof STEP_STATES)[number];

export const STEP_ACTIONS = [
  'LIST',
  'NOTIFY',
  'VALIDATE',
  'REJECT',
  'MARK_ABSENT',
  'REQUEST_DOCUMENTS',
  'SIGN',
  'SEND',
  'CONFIRM',
  'REFUSE',
  'AFFILIATE',
] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** Who makes a household affiliated: the office by the gates, or headquarters by its act. */
export const DECIDERS = ['OFFICE', 'HEADQUARTERS'] as const;
export type Decider = (typeof DECIDERS)[number];

type Moves = Readonly<Partial<Record<StepAction, AffiliationStep>>>;

const ASSEMBLY: Moves = { VALIDATE: 'ACV_VALIDATED', REJECT: 'ACV_REJECTED', MARK_ABSENT: 'ACV_ABSENT' };
/** The gates judge whoever is affiliated by the office; W1 may have stated assembly and agreement by itself. */
const BY_GATES: Moves = { AFFILIATE: 'AFFILIATED' };

/**
 * States × actions → the next state; what is not here is refused. VALIDATE, REJECT and MARK_ABSENT after the assembly
 * are corrections of its result. Who was listed for an assembly that was cancelled is listed again; a holder who changed
 * signs anew; a proposal without an answer may be sent again.
 */
const MOVES: Readonly<Record<StepState, Moves>> = {
  NONE: { LIST: 'ELIGIBLE_LISTED', ...BY_GATES },
  ELIGIBLE_LISTED: { LIST: 'ELIGIBLE_LISTED', NOTIFY: 'NOTIFIED', ...ASSEMBLY, ...BY_GATES },
  NOTIFIED: { LIST: 'ELIGIBLE_LISTED', ...ASSEMBLY, ...BY_GATES },
  ACV_VALIDATED: { ...ASSEMBLY, REQUEST_DOCUMENTS: 'DOCS_PENDING', SIGN: 'AGREEMENT_SIGNED', ...BY_GATES },
  ACV_REJECTED: { LIST: 'ELIGIBLE_LISTED', ...ASSEMBLY, ...BY_GATES },
  ACV_ABSENT: { LIST: 'ELIGIBLE_LISTED', ...ASSEMBLY, ...BY_GATES },
  DOCS_PENDING: { ...ASSEMBLY, SIGN: 'AGREEMENT_SIGNED', ...BY_GATES },
  AGREEMENT_SIGNED: { ...ASSEMBLY, SIGN: 'AGREEMENT_SIGNED', SEND: 'SENT_TO_HQ', ...BY_GATES },
  SENT_TO_HQ: { SEND: 'SENT_TO_HQ', CONFIRM: 'AFFILIATED', REFUSE: 'HQ_REFUSED' },
  HQ_REFUSED: { REQUEST_DOCUMENTS: 'DOCS_PENDING', SIGN: 'AGREEMENT_SIGNED' },
  AFFILIATED: {},
};

/** The step an action leads to; undefined where it is refused. */
export const nextStep = (state: StepState, action: StepAction): AffiliationStep | undefined => MOVES[state][action];

export const allowedActions = (state: StepState): readonly StepAction[] =>
  STEP_ACTIONS.filter((action) => nextStep(state, action) !== undefined);

/** Only the office's own act, or only headquarters': the other one is refused whatever the step. */
export const decides = (decider: Decider, action: StepAction): boolean => {
  if (action === 'AFFILIATE') return decider === 'OFFICE';
  return action === 'SEND' ? decider === 'HEADQUARTERS' : true;
};

type Known = Pick<Household, 'status' | 'assemblyValidated' | 'agreementDate'>;
export type LastStep = { readonly step: AffiliationStep; readonly on: IsoDate };

/**
 * Where a household stands: its current values say what was validated and signed, also where a workbook stated it; the
 * last step says what those values cannot.
 */
export function stepOf({ status, assemblyValidated, agreementDate }: Known, last: LastStep | undefined): StepState {
  if (status !== 'CANDIDATE') return 'AFFILIATED';
  if (last?.step === 'SENT_TO_HQ' || last?.step === 'HQ_REFUSED') return last.step;
  if (assemblyValidated === true) return validatedStep(agreementDate, last);
  if (last?.step === 'ELIGIBLE_LISTED' || last?.step === 'NOTIFIED') return last.step;
  if (assemblyValidated === false) return 'ACV_REJECTED';
  return last?.step === 'ACV_ABSENT' ? 'ACV_ABSENT' : 'NONE';
}

function validatedStep(agreementDate: IsoDate | null, last: LastStep | undefined): AffiliationStep {
  // An agreement older than the day on which papers were asked for was there already.
  const isPending = last?.step === 'DOCS_PENDING' && (agreementDate === null || agreementDate < last.on);
  if (isPending) return 'DOCS_PENDING';
  return agreementDate === null ? 'ACV_VALIDATED' : 'AGREEMENT_SIGNED';
}

type StatedDays = { readonly assemblyDate: IsoDate | null; readonly agreementDate: IsoDate | null };

/** Since when a household stands there: the day of its step, else the one a workbook stated; null where nobody said. */
export function standsSince(
  state: StepState,
  last: LastStep | undefined,
  { assemblyDate, agreementDate }: StatedDays,
): IsoDate | null {
  if (state === last?.step) return last.on;
  if (state === 'AGREEMENT_SIGNED') return agreementDate;
  return state === 'ACV_VALIDATED' || state === 'ACV_REJECTED' ? assemblyDate : null;
}
