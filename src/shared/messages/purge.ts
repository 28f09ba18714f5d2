import type { Output } from '../contract/routes';
import type { PurgedMatter } from '../domain/purge';
import type { Language } from './problems';

type Preview = Output<'purge.preview'>;

export const PURGED_MATTER: Readonly<Record<Language, Readonly<Record<PurgedMatter, string>>>> = {
  es: {
    IDENTITY: 'Nombres, documentos y día de nacimiento',
    CONTACT: 'Direcciones, teléfonos y lengua',
    HEALTH: 'Embarazos y controles de salud',
    SCHOOL: 'Escuela, asistencia y detalle de cada mes',
    CLASSIFICATION: 'Clasificación socioeconómica y elegibilidad',
    ACCOUNT: 'Cuentas y tarjetas',
    PAPERS: 'Papeles escaneados',
    WORDS: 'Sustentos, notas y motivos escritos',
    HISTORY: 'Valores anteriores y nuevos del historial',
    FILES: 'Contenido de archivos y paquetes de antes del plazo',
  },
  en: {
    IDENTITY: 'Names, documents and day of birth',
    CONTACT: 'Addresses, telephones and language',
    HEALTH: 'Pregnancies and health controls',
    SCHOOL: 'School, attendance and detail of each month',
    CLASSIFICATION: 'Socioeconomic classification and eligibility',
    ACCOUNT: 'Accounts and cards',
    PAPERS: 'Scanned papers',
    WORDS: 'Evidence, notes and reasons typed',
    HISTORY: 'Old and new values of the history',
    FILES: 'Contents of files and packages of before the term',
  },
};

const dayOf = (iso: string) => iso.slice(0, 10).split('-').toReversed().join('/');

/** What a purge takes out nothing of, and until when it is there. */
export function remainsTexts({ remains }: Preview, language: Language = 'es'): readonly string[] {
  const { files, filesUntil, backupsUntil } = remains;
  const es = language === 'es';
  const until = filesUntil === null ? '' : dayOf(filesUntil);
  return [
    es
      ? 'Quedan las listas de pago aprobadas con quién cobró cuánto, los estados y los resultados de cada mes.'
      : 'Approved payment lists stay, with who was paid how much, and so do statuses and the results of each month.',
    ...(files === 0
      ? []
      : [
          es
            ? `Quedan ${files} archivos recibidos que dicen algo de estos hogares; su contenido se podrá depurar desde el ${until}.`
            : `${files} received files that tell of these households stay; their contents may be purged from ${until}.`,
        ]),
    es
      ? `Las copias de seguridad de esta PC los tienen hasta el ${dayOf(backupsUntil)}; las llevadas a otros discos, hasta que alguien las destruya. La Sede Central guarda lo que se le envió.`
      : `Backups on this PC hold them until ${dayOf(backupsUntil)}; those taken to other disks, until somebody destroys them. Headquarters keeps what it was sent.`,
  ];
}

/** By which term, and until which day a household must have left. */
export function termText({ term, cutoff }: Preview, language: Language = 'es'): string {
  const { years, reference } = term; // which says itself what is not confirmed
  if (language === 'es')
    return `Se guardan ${years} años (${reference}): hogares que salieron hasta el ${dayOf(cutoff)} y no tienen nada pendiente.`;
  return `Kept for ${years} years (${reference}): households that left by ${dayOf(cutoff)} with nothing pending.`;
}

/** A purge that waits, or how it ended. */
export function purgeText(purge: Preview['purges'][number], language: Language = 'es'): string {
  const { households, proposedBy, proposedAt, reason, decision, decidedBy, decidedAt } = purge;
  const made =
    language === 'es'
      ? `${households} hogares, propuesta de ${proposedBy} del ${dayOf(proposedAt)}: ${reason}.`
      : `${households} households, proposed by ${proposedBy} on ${dayOf(proposedAt)}: ${reason}.`;
  if (decision === null || decidedAt === null) return `${made} ${WAITS[language]}`;
  return `${made} ${DECIDED[language][decision]} ${decidedBy ?? ''}, ${dayOf(decidedAt)}.`;
}

const WAITS = { es: 'Falta que decida otra persona.', en: 'Another person has to decide.' };
const DECIDED = {
  es: { CONFIRMED: 'Depurados por', REFUSED: 'Rechazada por', WITHDRAWN: 'Retirada por' },
  en: { CONFIRMED: 'Purged by', REFUSED: 'Refused by', WITHDRAWN: 'Withdrawn by' },
};
