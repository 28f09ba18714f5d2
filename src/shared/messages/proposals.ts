import { RESERVED } from '../domain/audit/masking';
import type { LeavingReason, SuspensionReason } from '../domain/effects/exits';
import type { AccountReason } from '../domain/households/account';
import type { HolderReason } from '../domain/households/payee';
import type { RecoveryReason } from '../domain/payments/corrections';
import type { ExitReason, ProposalDecision, ProposalKind } from '../domain/proposals';
import type { Language } from './problems';

type ProposalReason =
  | HolderReason
  | AccountReason
  | ExitReason
  | LeavingReason
  | SuspensionReason
  | RecoveryReason
  | 'CAUSE_ENDED'
  | 'HEADQUARTERS_ACT'
  | 'FORM'
  | 'FILE';

type Words = {
  readonly kinds: Readonly<Record<ProposalKind, string>>;
  readonly decisions: Readonly<Record<ProposalDecision | 'OPEN', string>>;
  readonly reasons: Readonly<Record<ProposalReason, string>>;
  /** Of what only who wrote it and a supervisor read. */
  readonly reserved: string;
};

const es: Words = {
  kinds: {
    HOLDER: 'Cambio de titular',
    MEMBER_LEAVES: 'Salida de un integrante',
    HOUSEHOLD_SPLIT: 'División del hogar',
    HOUSEHOLD_MERGE: 'Unión de hogares',
    EXIT: 'Salida del programa',
    SUSPENSION: 'Suspensión por la oficina',
    REINSTATEMENT: 'Fin de la suspensión',
    REAFFILIATION: 'Reincorporación al programa',
    ACCOUNT: 'Cambio de la forma de pago',
    RECOVERY: 'Descuento de lo pagado de más',
  },
  decisions: { OPEN: 'Por confirmar', CONFIRMED: 'Confirmada', REFUSED: 'Rechazada', WITHDRAWN: 'Retirada' },
  reserved: 'Reservado',
  reasons: {
    DECEASED: 'Falleció el titular',
    LEFT_HOUSEHOLD: 'El titular dejó el hogar',
    ABSENT: 'El titular está ausente',
    ILL: 'Enfermedad del titular',
    NO_VALID_DOCUMENT: 'El titular no tiene documento vigente',
    CUSTODY: 'Tenencia o custodia',
    VIOLENCE: 'Violencia en el hogar',
    BY_AGREEMENT: 'Acuerdo del hogar',
    CORRECTION: 'Corrección de un error',
    LATE_EVIDENCE: 'Después del cierre se comprobó que no cumplió',
    FALSE_STATEMENT: 'Lo informado era falso',
    OFFICE_ERROR: 'Error de la oficina',
    DIED: 'Falleció',
    MOVED_OUT: 'Se mudó',
    TO_HOUSEHOLD: 'Pasó a otro hogar',
    DUPLICATE: 'Estaba registrado dos veces',
    ERROR: 'Se registró por error',
    REPEATED_BREACH: 'Incumplimiento reiterado',
    LOST_ELIGIBILITY_CSE: 'El SISFOH lo clasificó como no pobre',
    NO_TARGET_MEMBER: 'Ya no tiene miembro objetivo',
    VOLUNTARY: 'Lo pidió el hogar',
    FALSE_DATA: 'Datos falsos',
    HOLDER_DECEASED_NO_REPLACEMENT: 'Titular fallecido, sin reemplazo',
    NOT_LOCATED: 'No se ubica al hogar',
    RECERTIFICATION_NOT_POOR: 'En la recertificación ya no es pobre',
    UNCOLLECTED: 'No cobra los abonos',
    OTHER: 'Otro motivo',
    CSE_EXPIRED: 'Clasificación vencida o sin respuesta',
    GEO: 'El distrito ya no cumple la focalización',
    IDENTITY: 'La identidad no coincide',
    CAUSE_ENDED: 'Cumple otra vez todos los requisitos',
    HEADQUARTERS_ACT: 'Acto de la Sede Central',
    HOLDER: 'El titular no cumple los requisitos',
    OPENED: 'Se abrió la cuenta o se entregó la tarjeta',
    CLOSED: 'Se cerró o se bloqueó la cuenta',
    BANK_REJECTED: 'El banco rechazó la cuenta',
    POINT_CHANGED: 'Cobra en otro lugar',
    PAYEE_CHANGED: 'Cambió el titular, y la cuenta era suya',
    FORM: 'Se cambió en el formulario del hogar',
    FILE: 'Lo dice un libro importado',
  },
};

const en: Words = {
  kinds: {
    HOLDER: 'Change of holder',
    MEMBER_LEAVES: 'A member leaves',
    HOUSEHOLD_SPLIT: 'Split of the household',
    HOUSEHOLD_MERGE: 'Merge of households',
    EXIT: 'Exit from the programme',
    SUSPENSION: 'Suspension by the office',
    REINSTATEMENT: 'End of the suspension',
    REAFFILIATION: 'Return to the programme',
    ACCOUNT: 'Change of payment',
    RECOVERY: 'Deduction of what was paid too much',
  },
  decisions: { OPEN: 'To confirm', CONFIRMED: 'Confirmed', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn' },
  reserved: 'Confidential',
  reasons: {
    DECEASED: 'The holder died',
    LEFT_HOUSEHOLD: 'The holder left the household',
    ABSENT: 'The holder is away',
    ILL: 'The holder is ill',
    NO_VALID_DOCUMENT: 'The holder has no valid document',
    CUSTODY: 'Custody',
    VIOLENCE: 'Violence in the household',
    BY_AGREEMENT: 'Agreement of the household',
    CORRECTION: 'Correction of an error',
    LATE_EVIDENCE: 'After the close it was found not to have complied',
    FALSE_STATEMENT: 'What was reported was false',
    OFFICE_ERROR: 'Error of the office',
    DIED: 'Died',
    MOVED_OUT: 'Moved out',
    TO_HOUSEHOLD: 'Went to another household',
    DUPLICATE: 'Was registered twice',
    ERROR: 'Was registered by mistake',
    REPEATED_BREACH: 'Repeated breach',
    LOST_ELIGIBILITY_CSE: 'SISFOH classified it as not poor',
    NO_TARGET_MEMBER: 'No target member any more',
    VOLUNTARY: 'The household asked for it',
    FALSE_DATA: 'False data',
    HOLDER_DECEASED_NO_REPLACEMENT: 'Holder died, no replacement',
    NOT_LOCATED: 'The household is not located',
    RECERTIFICATION_NOT_POOR: 'No longer poor when it was recertified',
    UNCOLLECTED: 'It does not collect its payments',
    OTHER: 'Another reason',
    CSE_EXPIRED: 'Classification lapsed or without answer',
    GEO: 'The district no longer passes targeting',
    IDENTITY: 'The identity does not match',
    CAUSE_ENDED: 'It passes all conditions again',
    HEADQUARTERS_ACT: 'Act of headquarters',
    HOLDER: 'The holder does not pass the conditions',
    OPENED: 'The account was opened or the card delivered',
    CLOSED: 'The account was closed or blocked',
    BANK_REJECTED: 'The bank rejected the account',
    POINT_CHANGED: 'Collects elsewhere',
    PAYEE_CHANGED: 'The holder changed, and the account was theirs',
    FORM: 'Changed in the form of the household',
    FILE: 'Stated by an imported workbook',
  },
};

const wordsOf = (language: Language) => (language === 'es' ? es : en);

export const proposalName = (kind: ProposalKind, language: Language = 'es') => wordsOf(language).kinds[kind];

export const decisionName = (decision: ProposalDecision | null, language: Language = 'es') =>
  wordsOf(language).decisions[decision ?? 'OPEN'];

/** Motivo in words; one of a newer version, or somebody's own words, stays as it is. */
export function proposalReason(reason: string, language: Language = 'es'): string {
  const reasons: Readonly<Record<string, string>> = {
    ...wordsOf(language).reasons,
    [RESERVED]: wordsOf(language).reserved,
  };
  return reasons[reason] ?? reason;
}
