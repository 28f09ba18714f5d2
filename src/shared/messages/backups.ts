import type { Output } from '../contract/routes';
import type { Language } from './problems';

type State = Output<'backups.list'>['backups'][number]['state'];

const STATES: Record<Language, Record<State, string>> = {
  es: { VERIFIED: 'verificada', DOES_NOT_OPEN: 'no se abre', UNKNOWN: 'sin revisar' },
  en: { VERIFIED: 'verified', DOES_NOT_OPEN: 'does not open', UNKNOWN: 'not checked' },
};

export const backupStateName = (state: State, language: Language) => STATES[language][state];

type Preview = Output<'backups.preview'>;
type Kind = Preview['kinds'][number]['kind'];

const KINDS: Record<Language, Record<Kind, string>> = {
  es: {
    households: 'Hogares',
    persons: 'Personas',
    events: 'Cambios anotados',
    imports: 'Archivos recibidos',
    lists: 'Listas de pago',
    packages: 'Paquetes enviados',
  },
  en: {
    households: 'Households',
    persons: 'Persons',
    events: 'Changes noted',
    imports: 'Files received',
    lists: 'Payment lists',
    packages: 'Packages sent',
  },
};

export const restoredKindName = (kind: Kind, language: Language) => KINDS[language][kind];

type Since = NonNullable<Preview['since']>;

/** What becomes of the registry that is here; `since`: what was done in it after the backup. */
export const hereSentence = (here: Preview['here'], since: Preview['since'], language: Language) =>
  SENTENCES[language][here](since ?? { days: 0, changes: 0 });

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const KEPT_ES = 'El registro actual se guarda aparte, no se borra.';
const KEPT_EN = 'The present registry is kept aside, not deleted.';

const SENTENCES: Record<Language, Record<Preview['here'], (since: Since) => string>> = {
  es: {
    SOUND: ({ days, changes }) =>
      changes === 0
        ? `Después de la copia no se anotó nada. ${KEPT_ES}`
        : `Anotado después de la copia: ${counted(changes, 'cambio', 'cambios')} ${days === 0 ? 'el mismo día' : `en ${counted(days, 'día', 'días')}`}; habría que repetirlo. ${KEPT_ES}`,
    DAMAGED: () => 'El registro actual está dañado; se guarda aparte, no se borra.',
    ABSENT: () => 'En esta PC no hay registro.',
    OTHER: () => 'En esta PC está el registro de otra oficina; se guarda aparte, no se borra.',
  },
  en: {
    SOUND: ({ days, changes }) =>
      changes === 0
        ? `Nothing was noted after the backup. ${KEPT_EN}`
        : `After the backup ${counted(changes, 'change was', 'changes were')} noted ${days === 0 ? 'on the same day' : `in ${counted(days, 'day', 'days')}`}, and would have to be done again. ${KEPT_EN}`,
    DAMAGED: () => 'The present registry is damaged; it is kept aside, not deleted.',
    ABSENT: () => 'There is no registry on this computer.',
    OTHER: () => 'The registry of another office is on this computer; it is kept aside, not deleted.',
  },
};
