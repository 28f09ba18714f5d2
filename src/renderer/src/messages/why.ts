import { whyEn as toldEn } from '@shared/messages/why.en';
import { whyEs as toldEs } from '@shared/messages/why.es';

/** Why a household came to its result. */
export const whyEs = {
  title: '¿Por qué? Cumplimiento del bimestre {{period}}',
  tree: 'Meses, integrantes y corresponsabilidades de {{code}}',
  hint: 'Flechas arriba y abajo recorren; derecha abre, izquierda cierra.',
  month: '{{month}} · {{result}}',
  monthResults: toldEs.monthResults,
  frozen: toldEs.frozen,
  provisional: toldEs.provisional,
  nobody: toldEs.nobody,
  paper: 'Explicación para la familia…',
  pdf: 'Explicación en PDF…',
  pageTitle: '¿Por qué? Mi hogar en {{months}}',
  family: {
    COMPLIED: 'Su hogar cumplió todo lo que se pide.',
    BREACH: 'Su hogar no cumplió todo lo que se pide. Abajo está qué, de quién y quién lo informó.',
    BLOCKED:
      'Todavía falta información para saber si su hogar cumplió. Mientras falte, no se cuenta contra la familia.',
  },
  who: 'Quién y qué le toca',
  result: 'Resultado',
  detail: 'Por qué',
  wrong:
    'Si algo no es así, avise a la oficina con la constancia del colegio o del establecimiento de salud; se revisa sin costo.',
};

export const whyEn: typeof whyEs = {
  title: 'Why? Compliance in bimester {{period}}',
  tree: 'Months, members and duties of {{code}}',
  hint: 'Up and down move; right opens, left closes.',
  month: '{{month}} · {{result}}',
  monthResults: toldEn.monthResults,
  frozen: toldEn.frozen,
  provisional: toldEn.provisional,
  nobody: toldEn.nobody,
  paper: 'Explanation for the family…',
  pdf: 'Explanation as PDF…',
  pageTitle: 'Why? My household in {{months}}',
  family: {
    COMPLIED: 'Your household did everything that is asked for.',
    BREACH: 'Your household did not do everything that is asked for. Below is what, of whom and who reported it.',
    BLOCKED:
      'Information is still missing to tell whether your household complied. Until it comes, nothing is held against the family.',
  },
  who: 'Who, and what is due',
  result: 'Result',
  detail: 'Why',
  wrong:
    'If something is wrong, tell the office with a note of the school or health post; it is looked into free of charge.',
};
