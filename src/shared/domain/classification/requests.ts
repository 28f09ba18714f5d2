import { addDays, dayNumber, type IsoDate } from '../calendar';
import type { RuleSet } from '../ruleSets/ruleSet';

/** Solicitud S100 to the ULE: a classification, or the reevaluation of a result («opción 2.6», domain §2.6). */
export const REQUEST_KINDS = ['CLASSIFICATION', 'REEVALUATION'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Pasos: presented, household visited with the FSU, sent to SISFOH, answered; or taken back. In their order. */
export const REQUEST_STEPS = ['FILED', 'VISITED', 'SENT', 'ANSWERED', 'WITHDRAWN'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

export type NotedStep = { readonly step: RequestStep; readonly on: IsoDate };

/** What follows each step, or is stated again to put it right; a reevaluation has no new visit. */
const NEXT: Readonly<Record<RequestKind, Readonly<Record<RequestStep, readonly RequestStep[]>>>> = {
  CLASSIFICATION: {
    FILED: ['FILED', 'VISITED', 'SENT', 'ANSWERED', 'WITHDRAWN'],
    VISITED: ['VISITED', 'SENT', 'ANSWERED', 'WITHDRAWN'],
    SENT: ['SENT', 'ANSWERED', 'WITHDRAWN'],
    ANSWERED: [],
    WITHDRAWN: [],
  },
  REEVALUATION: {
    FILED: ['FILED', 'SENT', 'ANSWERED', 'WITHDRAWN'],
    VISITED: [],
    SENT: ['SENT', 'ANSWERED', 'WITHDRAWN'],
    ANSWERED: [],
    WITHDRAWN: [],
  },
};

export const stepsAfter = (kind: RequestKind, last: RequestStep) => NEXT[kind][last];
/** Whether the request is over. */
export const isClosing = (step: RequestStep) => step === 'ANSWERED' || step === 'WITHDRAWN';

/** Why a step cannot be noted. */
export type StepFault = 'ORDER' | 'BEFORE_EARLIER' | 'FUTURE';

/** Steps go forward, none before the one it follows, none in the future. `noted`: the newest row of each step so far. */
export function stepFault(
  kind: RequestKind,
  noted: readonly NotedStep[],
  { step, on }: NotedStep,
  today: IsoDate,
): StepFault | undefined {
  const last = lastStep(noted);
  if (!stepsAfter(kind, last.step).includes(step)) return 'ORDER';
  if (on > today) return 'FUTURE';
  return noted.some((earlier) => earlier.step !== step && earlier.on > on) ? 'BEFORE_EARLIER' : undefined;
}

/** Where the request stands: the furthest step noted. */
export function lastStep<Step extends NotedStep>(noted: readonly Step[]): Step {
  const [last] = noted.toSorted((a, b) => orderOf(b) - orderOf(a));
  if (last === undefined) throw new Error('a request was filed at least');
  return last;
}
const orderOf = ({ step }: NotedStep) => REQUEST_STEPS.indexOf(step);

/** Último día in which a result may be reevaluated: so many calendar days from it (domain §2.6). */
export const reevaluationLastDay = (resultDate: IsoDate, rules: RuleSet) =>
  addDays(resultDate, rules.reevaluationDays.value);

/** Antigüedad: days since the request was filed. */
export const ageOf = (filedOn: IsoDate, on: IsoDate) => dayNumber(on) - dayNumber(filedOn);

/** Tramos of the ageing board, in days; `to` null: no end. */
export const AGE_BANDS = [
  { from: 0, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: null },
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const isInBand = (age: number, { from, to }: AgeBand) => age >= from && (to === null || age <= to);
