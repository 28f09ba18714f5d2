import type { Output } from '../contract/routes';
import type { Language } from './problems';

type State = Output<'backups.list'>['backups'][number]['state'];

const STATES: Record<Language, Record<State, string>> = {
  es: { VERIFIED: 'verificada', DOES_NOT_OPEN: 'no se abre', UNKNOWN: 'sin revisar' },
  en: { VERIFIED: 'verified', DOES_NOT_OPEN: 'does not open', UNKNOWN: 'not checked' },
};

export const backupStateName = (state: State, language: Language) => STATES[language][state];
