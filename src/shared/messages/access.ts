import type { Output } from '../contract/routes';
import type { Language } from './problems';

type Seen = Pick<Output<'audit.whoSaw'>['rows'][number], 'kind' | 'what' | 'household' | 'isNamed'>;
type Broken = NonNullable<Output<'audit.verify'>['broken']>;

export const KINDS: Readonly<Record<Language, Readonly<Record<Seen['kind'], string>>>> = {
  es: {
    SIGN_IN: 'Ingresó',
    SIGN_IN_FAILED: 'Falló al ingresar',
    SIGN_OUT: 'Salió',
    LOOK: 'Vio',
    SEARCH: 'Buscó',
    EXPORT: 'Exportó',
    PRINT: 'Imprimió',
    CHANGED: 'Cambió',
  },
  en: {
    SIGN_IN: 'Signed in',
    SIGN_IN_FAILED: 'Failed to sign in',
    SIGN_OUT: 'Signed out',
    LOOK: 'Looked',
    SEARCH: 'Searched',
    EXPORT: 'Exported',
    PRINT: 'Printed',
    CHANGED: 'Changed',
  },
};
/** Where in the program, by the first word of a route. */
const AREAS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  affiliation: { es: 'Afiliación', en: 'Affiliation' },
  assemblies: { es: 'Asambleas', en: 'Assemblies' },
  attachments: { es: 'Documentos escaneados', en: 'Scans' },
  audit: { es: 'Auditoría', en: 'Audit' },
  backups: { es: 'Copias', en: 'Backups' },
  benefits: { es: 'Abonos', en: 'Benefits' },
  board: { es: 'Tablero', en: 'Board' },
  catalogs: { es: 'Catálogos', en: 'Catalogues' },
  cards: { es: 'Cuentas y tarjetas', en: 'Accounts and cards' },
  classification: { es: 'Clasificación', en: 'Classification' },
  compliance: { es: 'Cumplimiento', en: 'Compliance' },
  documents: { es: 'Documentos', en: 'Documents' },
  downloads: { es: 'De la Sede Central', en: 'From headquarters' },
  duplicates: { es: 'Duplicados', en: 'Duplicates' },
  effects: { es: 'Efectos', en: 'Effects' },
  eligibility: { es: 'Elegibilidad', en: 'Eligibility' },
  households: { es: 'Hogares', en: 'Households' },
  imports: { es: 'Archivos recibidos', en: 'Received files' },
  incentives: { es: 'Incentivos', en: 'Incentives' },
  leaders: { es: 'Madres líderes', en: 'Mother leaders' },
  membership: { es: 'Cambios del hogar', en: 'Changes of the household' },
  notLocated: { es: 'No ubicados', en: 'Not located' },
  packages: { es: 'Paquetes', en: 'Packages' },
  payerFiles: { es: 'Archivo para quien paga', en: 'Payer file' },
  payments: { es: 'Pagos', en: 'Payments' },
  payPoints: { es: 'Puntos de pago', en: 'Pay points' },
  profiles: { es: 'Formatos de otros sistemas', en: 'Formats of other systems' },
  proposals: { es: 'Por confirmar', en: 'To confirm' },
  rules: { es: 'Reglas', en: 'Rules' },
  territory: { es: 'Territorio', en: 'Territory' },
  templates: { es: 'Plantillas', en: 'Templates' },
  recertification: { es: 'Recertificación', en: 'Recertification' },
  reconciliation: { es: 'Resultados de pago', en: 'Payment results' },
  reniec: { es: 'Consulta RENIEC', en: 'RENIEC consultation' },
  rosters: { es: 'Libros de verificación', en: 'Rosters' },
};

/** `households.get` → Hogares; the form of a print and the kind of a change as they are. */
export const whereText = (what: string, language: Language = 'es'): string =>
  AREAS[what.split('.')[0] ?? '']?.[language] ?? what;

const LONG_LIST = { es: '(lista larga: pudo estar en ella)', en: '(long list: may have been in it)' };

/** What somebody did, what with and of which household, as cells of a row. */
export const accessText = ({ kind, what, household, isNamed }: Seen, language: Language = 'es'): readonly string[] => [
  KINDS[language][kind],
  whereText(what, language),
  isNamed ? household : LONG_LIST[language],
];

const CHAINS = {
  es: { EVENTS: 'los cambios', LOOKS: 'las consultas', PAYMENTS: 'los movimientos de pago' },
  en: { EVENTS: 'the changes', LOOKS: 'the looks', PAYMENTS: 'the payments' },
} as const;
const FAULTS = {
  es: {
    MISSING: 'falta',
    CHANGED: 'no es la que se anotó',
    EVENT_REWRITTEN: 'se refiere a un cambio que fue reescrito',
  },
  en: {
    MISSING: 'is missing',
    CHANGED: 'is not what was noted',
    EVENT_REWRITTEN: 'refers to a change that was rewritten',
  },
} as const;

/** The first row that is not as it was written, and what to do. */
export function brokenText({ chain, seq, code, household }: Broken, language: Language = 'es'): string {
  const of = household === null ? '' : ` (${household})`;
  return language === 'es'
    ? `En ${CHAINS.es[chain]}, la fila ${seq}${of} ${FAULTS.es[code]}. No siga trabajando con este archivo: guarde una copia y avise a la Sede Central.`
    : `In ${CHAINS.en[chain]}, row ${seq}${of} ${FAULTS.en[code]}. Stop working with this file: keep a copy and tell headquarters.`;
}
