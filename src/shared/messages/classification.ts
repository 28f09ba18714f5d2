import type { Consequence } from '../domain/classification/consequences';
import type { Language } from './problems';

const SENTENCES: Readonly<Record<Language, Readonly<Record<Consequence, string>>>> = {
  es: {
    EXIT_PROPOSAL:
      'Se propondría la salida por pérdida de elegibilidad; una segunda persona decide y el hogar puede pedir reevaluación.',
    SUSPENSION_PROPOSAL: 'Se propondría la suspensión administrativa hasta que llegue una clasificación vigente.',
    NOT_ELIGIBLE: 'El hogar todavía no está afiliado y no se podría afiliar.',
  },
  en: {
    EXIT_PROPOSAL:
      'Exit for loss of eligibility would be proposed; a second person decides and the household may ask for reevaluation.',
    SUSPENSION_PROPOSAL: 'Administrative suspension would be proposed until a valid classification arrives.',
    NOT_ELIGIBLE: 'The household is not affiliated yet and could not be.',
  },
};

/** What would follow from a classification that does not pass. Nothing of it is done by itself. */
export const consequenceSentence = (consequence: Consequence, language: Language = 'es') =>
  SENTENCES[language][consequence];
