import type { HouseholdStatus } from '../domain/households';
import type { Language } from './problems';
import { proposalReason } from './proposals';

/** Where a household stands in the programme, and why, in words. */
export const HOUSEHOLD_STATUS: Readonly<Record<Language, Readonly<Record<HouseholdStatus, string>>>> = {
  es: { CANDIDATE: 'Candidato', AFFILIATED: 'Afiliado', SUSPENDED: 'Suspendido', DISAFFILIATED: 'Desafiliado' },
  en: { CANDIDATE: 'Candidate', AFFILIATED: 'Affiliated', SUSPENDED: 'Suspended', DISAFFILIATED: 'Disaffiliated' },
};

const REASONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    REGISTERED: 'se registró',
    ELIGIBLE: 'cumple los requisitos',
    APPEAL_UPHELD: 'se aceptó la apelación de la salida',
    REAFFILIATED: 'reincorporación por acto de la Sede Central',
    HEADQUARTERS: 'decisión de la Sede Central',
    MERGED: 'se unió a otro hogar',
  },
  en: {
    REGISTERED: 'was registered',
    ELIGIBLE: 'passes the gates',
    APPEAL_UPHELD: 'the appeal of the exit was upheld',
    REAFFILIATED: 'returned by an act of headquarters',
    HEADQUARTERS: 'decision of headquarters',
    MERGED: 'was merged into another household',
  },
};

/** Why a household has the status it has; a reason of an exit or a suspension is worded as in its proposal. */
export const statusReason = (reason: string, language: Language = 'es') =>
  REASONS[language][reason] ?? proposalReason(reason, language);
