import type { RenewalLetter } from '../contract/classification';
import type { IsoDate } from '../domain/calendar';
import { writtenDate } from './writing';

export type LetterOffice = { readonly office: string; readonly today: IsoDate };

/** A letter by its parts, as paper and terminal both write it; it names no document, no classification, no health. */
export type LetterText = {
  readonly head: string;
  readonly to: string;
  readonly place: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly receipt: readonly string[];
};

/** Carta de renovación, always in Spanish: it goes to families. */
export function renewalLetter(letter: RenewalLetter, { office, today }: LetterOffice): LetterText {
  const { household, holder, populatedCenterName, expiry, expired, expiryEstimated } = letter;
  const estimated = expiryEstimated ? ' (fecha calculada por esta oficina)' : '';
  const lapses = `${expired ? 'venció' : 'vence'} el ${writtenDate(expiry)}${estimated}`;
  return {
    head: `${office} · ${writtenDate(today)}`,
    to: holder === '' ? `Familia del hogar ${household}` : holder,
    place: `${populatedCenterName} · Hogar ${household}`,
    subject: 'Renueve la clasificación socioeconómica de su hogar',
    paragraphs: [
      `Le informamos que la clasificación socioeconómica de su hogar ${lapses}.`,
      'Para renovarla, acérquese con su documento de identidad a la Unidad Local de Empadronamiento (ULE) de su municipalidad y pida la solicitud S100. Después visitarán su casa para llenar la ficha socioeconómica (FSU).',
      'El trámite es gratuito. Nadie puede cobrarle ni pedirle otra condición.',
      'Si ya presentó la solicitud, guarde su cargo y muéstrelo a su gestor o gestora local.',
      'Esta carta no suspende ni retira a su hogar del programa. Consultas gratuitas: Línea 1880.',
    ],
    receipt: [`Cargo de entrega · Hogar ${household}`, 'Recibí esta carta:', 'Nombre:', 'Firma o huella:', 'Fecha:'],
  };
}

/** As the terminal writes it. */
export const letterLines = ({ head, to, place, subject, paragraphs, receipt }: LetterText): string =>
  [head, '', to, place, '', subject.toLocaleUpperCase('es'), '', ...paragraphs, '', ...receipt].join('\n');
