import type { HolderReason } from '../domain/households/payee';
import type { ExitReason, ProposalDecision, ProposalKind } from '../domain/proposals';
import type { Language } from './problems';

type Words = {
  readonly kinds: Readonly<Record<ProposalKind, string>>;
  readonly decisions: Readonly<Record<ProposalDecision | 'OPEN', string>>;
  readonly reasons: Readonly<Record<HolderReason | ExitReason | 'FORM' | 'FILE', string>>;
};

const es: Words = {
  kinds: {
    HOLDER: 'Cambio de titular',
    MEMBER_LEAVES: 'Salida de un integrante',
    HOUSEHOLD_SPLIT: 'División del hogar',
    HOUSEHOLD_MERGE: 'Unión de hogares',
  },
  decisions: { OPEN: 'Por confirmar', CONFIRMED: 'Confirmada', REFUSED: 'Rechazada', WITHDRAWN: 'Retirada' },
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
    DIED: 'Falleció',
    MOVED_OUT: 'Se mudó',
    TO_HOUSEHOLD: 'Pasó a otro hogar',
    DUPLICATE: 'Estaba registrado dos veces',
    ERROR: 'Se registró por error',
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
  },
  decisions: { OPEN: 'To confirm', CONFIRMED: 'Confirmed', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn' },
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
    DIED: 'Died',
    MOVED_OUT: 'Moved out',
    TO_HOUSEHOLD: 'Went to another household',
    DUPLICATE: 'Was registered twice',
    ERROR: 'Was registered by mistake',
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
  const reasons: Readonly<Record<string, string>> = wordsOf(language).reasons;
  return reasons[reason] ?? reason;
}
