import { completedYears, type IsoDate, type Period } from '../calendar';
import { accountFault } from '../households/account';
import type { PaymentMode } from '../households/account';
import { scaleCents } from '../money';
import { nameSimilarity } from '../names';
import type { BimesterCase } from './entitlement';
import { holderObstacle, type PaymentHolder } from './holder';
import { BASE, type ListRules, type PaymentLine } from './lines';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { HolderObstacle } from './reasons';

/** HOUSEHOLD: once a member's; SERVICE: told by a school or post of somebody not on its list; ASSEMBLY: of its papers. */
export type OtherName = {
  readonly source: 'HOUSEHOLD' | 'SERVICE' | 'ASSEMBLY';
  readonly name: string;
  readonly where: string;
};

/** A household that a list pays: what was frozen with the list beside what the registry knows now. */
export type AuditedPayee = {
  readonly household: string;
  /** Céntimos it is paid by this list, and by the one in force before; null: it was not paid by that. */
  readonly cents: number;
  readonly previousCents: number | null;
  readonly memberId: string | null;
  readonly document: string;
  readonly paymentMode: PaymentMode | '';
  readonly accountNumber: string;
  readonly cases: readonly BimesterCase[];
  readonly lines: readonly Pick<PaymentLine, 'benefit' | 'originPeriod' | 'kind' | 'status' | 'entitledCents'>[];
  readonly holderNow: (PaymentHolder & { readonly memberId: string }) | null;
  /** Name that was frozen for the payer, and what SISFOH and RENIEC have the payee under; '' where they told none. */
  readonly holder: string;
  readonly sisfohName: string;
  readonly reniecName: string;
  /** What RENIEC answered about the payee and nobody settled; null: nothing, or that all matches. */
  readonly reniec: 'NAME_DIFF' | 'NOT_FOUND' | 'DECEASED' | null;
  /** Other households of the same account, today or in the past. */
  readonly accountElsewhere: readonly { readonly household: string; readonly isCurrent: boolean }[];
  /** Other households somebody of which was judged to be one of this one's, or perhaps. */
  readonly duplicates: readonly { readonly household: string; readonly decision: 'SAME' | 'UNSURE' }[];
  /** Where else the payee's document is found with another name. */
  readonly otherNames: readonly OtherName[];
  /** The payer refused an earlier payment for who it was made out to, and neither name nor document changed since. */
  readonly refusedByPayer: boolean;
  /** Changes noted of it in the hours before the calculation that the rules look at. */
  readonly lateEdits: number;
};

/** What is looked at over all households. */
export type AuditedOffice = {
  readonly writers: readonly { readonly user: string; readonly changes: number }[];
  /** Schools without one absence in all the months told, with how many pupils. */
  readonly fullAttendance: readonly { readonly facility: string; readonly pupils: number; readonly months: number }[];
  /** Bimesters of households of which the list was calculated before they came to their newest result. */
  readonly settledSince: readonly { readonly household: string; readonly period: Period }[];
};

/** From which figures on something is worth a look; choices of the rule set, no norm names them. */
export type AuditThresholds = Pick<
  RuleSet,
  'auditJumpTimes' | 'auditPayeeAge' | 'auditLateEditHours' | 'auditOneWriter' | 'auditFullAttendance'
>;

export type AuditCase = AuditedOffice & {
  readonly period: Period;
  readonly on: IsoDate;
  readonly rules: ListRules;
  readonly thresholds: AuditThresholds;
  readonly payees: readonly AuditedPayee[];
};

/** STOPS: the list is not approved while the household is paid by it. */
export type Severity = 'STOPS' | 'LOOK';
const SEVERITIES = {
  NO_HOLDER: 'STOPS',
  HOLDER_DECEASED: 'STOPS',
  HOLDER_UNDER_AGE: 'STOPS',
  HOLDER_WITHOUT_DOCUMENT: 'STOPS',
  HOLDER_DOCUMENT_EXPIRED: 'STOPS',
  HOLDER_DOCUMENT_MISMATCH: 'STOPS',
  RENIEC_DECEASED: 'STOPS',
  PAYEE_CHANGED: 'STOPS',
  COLLECTOR_SHARED: 'STOPS',
  ACCOUNT_SHARED: 'STOPS',
  ACCOUNT_NEEDED: 'STOPS',
  DUPLICATE_CONFIRMED: 'STOPS',
  AFFILIATED_AFTER_CUTOFF: 'STOPS',
  AMOUNT_NOT_OF_RULES: 'STOPS',
  RESULT_CHANGED: 'STOPS',
  RENIEC_DIFFERS: 'LOOK',
  RENIEC_NAME: 'LOOK',
  SISFOH_NAME: 'LOOK',
  DOCUMENT_OTHER_NAME: 'LOOK',
  DOCUMENT_REFUSED: 'LOOK',
  PAYEE_AGE: 'LOOK',
  ACCOUNT_USED_BEFORE: 'LOOK',
  DUPLICATE_SUSPECTED: 'LOOK',
  AMOUNT_JUMP: 'LOOK',
  LATE_EDITS: 'LOOK',
  FULL_ATTENDANCE: 'LOOK',
  ONE_WRITER: 'LOOK',
} as const satisfies Record<HolderObstacle, Severity> & Record<string, Severity>;
export type FindingCode = keyof typeof SEVERITIES;
export const FINDING_CODES = Object.keys(SEVERITIES).filter((code): code is FindingCode => code in SEVERITIES);

/** Hallazgo: `household` is null where it is about the office or a facility. `facts`: figures of its sentence, sums in céntimos. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly household: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Revisión before the approval: every finding about who is paid, by household; of what is withheld only that its result changed. */
export function auditList(audited: AuditCase): readonly Finding[] {
  const collectors = countBy(audited.payees.map(({ document }) => document));
  const ofPayees = audited.payees
    .filter(({ cents }) => cents > 0)
    .flatMap((payee) => [
      ...aboutHolder(payee, audited, collectors),
      ...aboutAccount(payee),
      ...payee.duplicates.map(({ household: other, decision }) =>
        found(decision === 'SAME' ? 'DUPLICATE_CONFIRMED' : 'DUPLICATE_SUSPECTED', payee, { other }),
      ),
      ...aboutAmount(payee, audited),
    ]);
  return [...ofPayees, ...aboutOffice(audited)];
}

export const stops = ({ severity }: Finding) => severity === 'STOPS';

const found = (
  code: FindingCode,
  about: { readonly household: string } | null,
  facts: Finding['facts'] = {},
): Finding => ({
  code,
  severity: SEVERITIES[code],
  household: about?.household ?? null,
  facts,
});

function aboutHolder(
  payee: AuditedPayee,
  { on, rules, thresholds }: AuditCase,
  collectors: ReadonlyMap<string, number>,
): readonly Finding[] {
  const { holderNow, memberId, document, otherNames, refusedByPayer } = payee;
  const obstacle = holderObstacle(holderNow, on, rules.holderAgeMin.value);
  const hasChanged = holderNow !== null && holderNow.memberId !== memberId;
  const households = collectors.get(document) ?? 0;
  const age = holderNow === null ? 0 : completedYears(holderNow.birthDate, on);
  const { value: oldFrom } = thresholds.auditPayeeAge;
  return [
    ...(obstacle === null ? [] : [found(obstacle, payee, { document })]),
    ...aboutNames(payee),
    ...otherNames.map(({ source, name, where }) =>
      found('DOCUMENT_OTHER_NAME', payee, { document, source, name, where }),
    ),
    ...(refusedByPayer ? [found('DOCUMENT_REFUSED', payee, { document })] : []),
    ...(oldFrom !== null && age >= oldFrom ? [found('PAYEE_AGE', payee, { age })] : []),
    ...(hasChanged ? [found('PAYEE_CHANGED', payee)] : []),
    ...(document !== '' && households > 1 ? [found('COLLECTOR_SHARED', payee, { document, households })] : []),
  ];
}

/** Both names, where they are not the same but for accents, case and the order of the words. */
function aboutNames(payee: AuditedPayee): readonly Finding[] {
  const { document, reniec, holder: name, sisfohName, reniecName } = payee;
  const isOther = (other: string) => other !== '' && nameSimilarity(name, other) < 1;
  const named = reniec === 'NAME_DIFF' && reniecName !== '';
  return [
    ...(reniec === 'DECEASED' ? [found('RENIEC_DECEASED', payee, { document })] : []),
    ...(reniec !== null && reniec !== 'DECEASED' && !named ? [found('RENIEC_DIFFERS', payee, { document })] : []),
    ...(named && isOther(reniecName) ? [found('RENIEC_NAME', payee, { name, other: reniecName })] : []),
    ...(isOther(sisfohName) ? [found('SISFOH_NAME', payee, { name, other: sisfohName })] : []),
  ];
}

function aboutAccount(payee: AuditedPayee): readonly Finding[] {
  const { paymentMode, accountNumber, accountElsewhere } = payee;
  const isNeeded = paymentMode !== '' && accountFault({ paymentMode, accountNumber }) === 'NEEDED';
  return [
    ...(isNeeded ? [found('ACCOUNT_NEEDED', payee)] : []),
    ...accountElsewhere.map(({ household: other, isCurrent }) =>
      found(isCurrent ? 'ACCOUNT_SHARED' : 'ACCOUNT_USED_BEFORE', payee, { other }),
    ),
  ];
}

function aboutAmount(payee: AuditedPayee, { period, rules, thresholds }: AuditCase): readonly Finding[] {
  const { cents, previousCents: before, cases, lines, lateEdits } = payee;
  const current = cases.find((one) => one.period === period);
  const isLate = current !== undefined && current.affiliationDate > current.cutoff;
  const { value: times } = thresholds.auditJumpTimes;
  const jumps = before !== null && before > 0 && (cents >= before * times || cents * times <= before);
  const isOfRules = lines.every(
    (line) => line.status !== 'PAID' || amountsOf(line, cases, rules).includes(line.entitledCents),
  );
  return [
    ...(isLate ? [found('AFFILIATED_AFTER_CUTOFF', payee, { date: current.affiliationDate })] : []),
    ...(jumps ? [found('AMOUNT_JUMP', payee, { before, now: cents })] : []),
    ...(isOfRules ? [] : [found('AMOUNT_NOT_OF_RULES', payee, { now: cents })]),
    ...(lateEdits > 0
      ? [found('LATE_EDITS', payee, { changes: lateEdits, hours: thresholds.auditLateEditHours.value })]
      : []),
  ];
}

/** All that the base of a bimester can come to: the whole, or its complied months; what no case is kept of passes. */
function amountsOf(
  { benefit, originPeriod, entitledCents }: AuditedPayee['lines'][number],
  cases: readonly BimesterCase[],
  { baseAmountBimester: { value: base } }: ListRules,
): readonly number[] {
  const given = cases.find(({ period }) => period === originPeriod);
  if (benefit !== BASE || given === undefined) return [entitledCents];
  const month = scaleCents(base, given.grantFactor / 2);
  return [0, base, scaleCents(base, given.grantFactor), month, 2 * month];
}

function aboutOffice({ writers, fullAttendance, settledSince, thresholds }: AuditCase): readonly Finding[] {
  const all = writers.reduce((sum, { changes }) => sum + changes, 0);
  const { sharePct, changesMin } = thresholds.auditOneWriter.value;
  const most = writers.filter(({ changes }) => all >= changesMin && changes * 100 > all * sharePct);
  return [
    // Whether the list pays it or not: what is calculated again settles either.
    ...settledSince.map((one) => found('RESULT_CHANGED', one, { period: one.period })),
    ...fullAttendance.map(({ facility, pupils, months }) =>
      found('FULL_ATTENDANCE', null, { facility, pupils, months }),
    ),
    ...most.map(({ user, changes }) => found('ONE_WRITER', null, { user, changes, all })),
  ];
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
