import type { RosterSentences } from './rosters';

export const rostersEs: RosterSentences = {
  forms: {
    FORM_MISSING: () =>
      'No es una relación nominal de esta oficina: no se encontró el código de formulario. Pida que llenen el libro que se les envió.',
    FORM_CONFLICT: (codes) =>
      `El libro lleva códigos de formulario distintos (${codes}): parece una mezcla de dos libros. Pida cada uno por separado.`,
    FORM_OTHER_OFFICE: (code) =>
      `El formulario ${code} es de otra oficina o distrito. Envíelo a la oficina que lo emitió.`,
    FORM_OTHER_PERIOD: (period) => `El libro es del bimestre ${period}. Impórtelo eligiendo ese bimestre.`,
    FORM_UNKNOWN: (code) => `Esta oficina no emitió el formulario ${code}. Compruebe de dónde viene el libro.`,
    FORM_NEWER: (version) =>
      `El libro se hizo con una versión más nueva del programa (formulario ${version}). Actualice el programa y vuelva a importarlo.`,
    PROFILE_MARKS: (marks) =>
      `El archivo trae marcas que el perfil no conoce: ${marks}. Diga en el perfil qué significan y vuelva a recibirlo.`,
    PROFILE_NO_MONTH: (months) =>
      `Ninguna hoja dice que es de un mes del bimestre (${months}). Revise el mes escrito en el archivo, o la palabra que el perfil busca.`,
    PROFILE_NO_DAYS: (sheet) =>
      `La hoja «${sheet}» no tiene columnas de días (1 a 31) junto a los encabezados. Revise el perfil o el archivo.`,
    PROFILE_NO_FACILITY: (codes) =>
      `El archivo no es de ningún establecimiento con libro en este bimestre (${codes || 'no se halló el código'}). Genere primero los libros, o revise en el perfil dónde está el código.`,
  },
  rows: {
    ROW_WITHOUT_KEY: () =>
      'La fila no tiene Clave: no se sabe de quién es. Si es alguien que no está en la lista, anótelo en la hoja de otras personas.',
    ROW_KEY_DAMAGED: (value) => `La Clave «${value}» está mal escrita. Cópiela de la relación enviada.`,
    ROW_OTHER_FORM: (value) =>
      `La Clave ${value} es de otra relación. Anote a la persona en el libro que le corresponde.`,
    ROW_CONFLICT: (value) =>
      `La misma persona aparece dos veces con valores distintos («${value}» en esta fila). Elija cuál vale, o pida que dejen solo el correcto.`,
    ROW_SET_ASIDE: (value) =>
      `Otra copia dice otra cosa en esta celda y la oficina eligió la otra: «${value}» no se tomó en cuenta. Si es lo correcto, avise a la oficina.`,
    ROW_IDENTITY_CHANGED: (value) =>
      `El documento «${value}» y el nombre no son de la persona de esta Clave: se escribió a otra encima. Restaure los datos y anote a la otra en la hoja de otras personas.`,
    ATT_NOT_A_COUNT: (value) =>
      `«${value}» no es un número de días. Escriba un número entero de 0 a 31, o deje la celda vacía.`,
    ATT_ABSENCES_OVER_DAYS: (value) => `Hay más faltas (${value}) que días de clase. Revise las faltas o los días.`,
    ATT_MANY_DAYS: (value) => `${value} días de clase en un mes son muchos. Compruebe el número.`,
    ATT_PUPIL_DAYS: (value) =>
      `El estudiante tiene más días de clase (${value}) que su institución. Compruebe el número.`,
    ATT_UNKNOWN_CODE: (value) => `«${value}» no está en la lista de esta celda. Elija una de las opciones.`,
    ATT_ZERO_DAYS: () =>
      'Cero días de clase en el mes y ninguna situación que lo explique. Pregunte qué pasó y elija la Situación de la institución.',
    ATT_NOT_FOUND_WITH_NUMBERS: (value) =>
      `Dice NO ENCONTRADO y anota días o faltas (${value}): los números no se toman en cuenta. Deje solo lo que corresponde.`,
    ATT_SITUATION_WITH_NUMBERS: (value) =>
      `La institución no atendió con normalidad ese mes: estas faltas (${value}) no cuentan como incumplimiento.`,
    ATT_FACILITY_CONFLICT: (value) =>
      `Dos copias del libro dicen cosas distintas del mes («${value}» en esta). Elija cuál vale, o aplique solo la copia correcta.`,
    ATT_NOT_CLOSED: (value) =>
      `La hoja «${value}» no dice que el mes está cerrado: los días que nadie llenó no cuentan como asistencia, solo las faltas escritas. Pida el mes consolidado.`,
    HLT_DATE: (value) =>
      `«${value}» no puede ser la fecha. Escriba dd/mm/aaaa; ni futura ni anterior al nacimiento o al embarazo.`,
    HLT_DATE_AND_NO: (value) => `Dice NO en Cumplió y da la fecha ${value}. Deje solo lo correcto.`,
    HLT_ANSWER: (value) => `«${value}» no es una respuesta. Elija SÍ, NO o SIN INFORMACIÓN.`,
    HLT_NO_DATE: () =>
      'Dice SÍ en Cumplió y no da la fecha: vale solo para este mes. Anote la fecha del control si la tiene.',
    PAPER_TOTALS: (value) => `Los totales de control de la hoja no coinciden con lo digitado: ${value}.`,
    HLT_DUE_CHANGED: (value) => `Control debido dice «${value}»: ese texto lo pone la oficina y no se tomó en cuenta.`,
  },
  states: {
    ISSUED: 'Emitido, sin entregar',
    SENT: 'Entregado',
    LATE: 'Atrasado',
    WITH_ERRORS: 'Devuelto con errores',
    RETURNED: 'Devuelto, faltan respuestas',
    COMPLETE: 'Completo',
  },
  rowsRejected: (rejected) =>
    `${withErrors(rejected)} con errores y no se aplicó nada de este archivo. Corríjalo, o elija aplicar solo las filas buenas.`,
  kept: (value) => `${value} (sin confirmar: se conserva el valor anterior)`,
  keptOnPaper: (value) => `en blanco (se conserva el valor anterior; si la hoja dice que no hubo, digite ${value})`,
};

function withErrors(rejected: number): string {
  if (rejected === 0) return 'Hay celdas';
  return rejected === 1 ? '1 fila' : `${rejected} filas`;
}
