import { nextStep, type StepState } from './steps';

/** How the holder signs. */
export const MANNERS = ['SIGNATURE', 'FINGERPRINT'] as const;
export type Manner = (typeof MANNERS)[number];

/** Why the agreement of a validated household is not printed yet. */
export const AGREEMENT_BARS = ['NO_PLACE', 'NO_HOLDER', 'DOCS_PENDING'] as const;
export type AgreementBar = (typeof AGREEMENT_BARS)[number];

/** Whether the agreement is yet to be signed, or signed anew after headquarters sent the proposal back. */
export const awaitsSignature = (state: StepState): boolean =>
  state !== 'AGREEMENT_SIGNED' && nextStep(state, 'SIGN') !== undefined;

type Signing = { readonly state: StepState; readonly hasPlace: boolean; readonly hasHolder: boolean };

/** What keeps an agreement off the paper: nobody signs without a place, without a holder, or while papers are missing. */
export function agreementBar({ state, hasPlace, hasHolder }: Signing): AgreementBar | undefined {
  if (!hasPlace) return 'NO_PLACE';
  if (!hasHolder) return 'NO_HOLDER';
  return state === 'DOCS_PENDING' ? 'DOCS_PENDING' : undefined;
}
