import type { RowSentences } from './rows';

export const rowsEs: RowSentences = {
  CELL_ERROR: ({ column }) => `«${column}» tiene un error de fórmula. Escriba el valor.`,
  FORMULA_WITHOUT_VALUE: ({ column }) => `«${column}» tiene una fórmula sin resultado. Escriba el valor.`,
  NOT_TEXT: ({ column }) => `«${column}» no es un texto. Escríbalo de nuevo.`,
  NOT_YES_NO: ({ column }) => `«${column}» debe ser SÍ o NO, o quedar vacío.`,
  NOT_DATE: ({ column }) => `«${column}» no es una fecha. Escríbala como 25/06/2026.`,
  AMBIGUOUS_DATE: ({ column }) =>
    `«${column}» se puede leer de dos maneras, porque otras fechas de la columna traen el mes primero. Escríbala como 2026-06-03.`,
  NOT_WHOLE: ({ column }) => `«${column}» debe ser un número entero.`,
  NOT_NUMBER: ({ column }) => `«${column}» debe ser un número.`,
  AMBIGUOUS_NUMBER: ({ column }) =>
    `«${column}» se puede leer de dos maneras (miles o decimales). Escríbalo sin separador de miles.`,
  NOT_DIGITS: ({ column }) => `«${column}» debe tener solo cifras.`,
  DIGITS_LOST: ({ column }) =>
    `«${column}» perdió cifras al pasar por una hoja de cálculo. Escríbalo completo, como texto.`,
  WRONG_LENGTH: ({ column }) => `«${column}» tiene demasiadas cifras. Revise el código.`,
  NOT_IN_LIST: ({ column, choices = [] }) => `«${column}» debe ser uno de: ${choices.join(', ')}.`,
  TEXT_TOO_LONG: ({ column }) => `«${column}» es demasiado largo. Abrévielo.`,
  REQUIRED: ({ column }) => `Falta «${column}». Complete la celda.`,
  ZEROS_LOST: ({ column, detail = '' }) =>
    `«${column}» parece haber perdido ceros a la izquierda: ¿es ${detail}? Escríbalo completo, como texto.`,
  ROW_CONFLICT: ({ detail = '' }) =>
    `La fila está repetida con valores distintos (también en la fila ${detail}). Deje solo la correcta.`,
  REPAIRED: ({ column, detail = '' }) => `A «${column}» se le devolvieron los ceros perdidos: ${detail}.`,

  HQ_DECISION: ({ detail = '' }) => `La decisión de la sede no se puede aplicar a este hogar: ${detail}.`,
  HQ_STRANGER: ({ detail = '' }) =>
    `No está en el registro de esta oficina: ${detail}. Consulte a la sede a qué hogar e integrante se refiere.`,
  HQ_CONFLICT: ({ detail = '' }) =>
    `La oficina cambió este dato y la sede dice otra cosa (${detail}). Decida cuál queda, uno por uno o por regla.`,

  RULES_NAME_TAKEN: ({ detail = '' }) =>
    `El programa ya tiene un conjunto de reglas ${detail}. La sede debe enviarlo con otro nombre.`,
  RULES_BASE_UNKNOWN: ({ detail = '' }) =>
    `Esta oficina no tiene el conjunto ${detail}, en cuyo lugar estarían estas reglas. Reciba antes el paquete que lo trae.`,
  RULES_VALUE: ({ detail = '' }) =>
    `«${detail}» no es un valor de este parámetro. La sede debe enviar el paquete corregido.`,
  RULES_KEPT: ({ detail = '' }) =>
    `Las reglas ${detail} ya se recibieron y dicen otra cosa. Las reglas recibidas no cambian: la sede debe enviarlas con otro nombre.`,
  RULES_SET_REJECTED: () =>
    'Otra fila de este conjunto de reglas tiene una falla, y un conjunto se recibe entero o no se recibe.',
  RULES_JUDGED: ({ detail = '' }) =>
    `El bimestre ${detail} ya se abrió con las reglas anteriores y se queda con ellas. Las nuevas valen para los que se abran después.`,
  RULES_NOT_CHOSEN: ({ detail = '' }) =>
    `Esta oficina juzga por otras reglas (${detail}): las nuevas se guardan y no se usan mientras no las elija en «Reglas».`,
  CAL_PERIOD: () => 'No es un bimestre: se escribe 2027-B1 a 2027-B6.',
  CAL_CUTOFF: () => 'El corte del padrón debe ser un día del bimestre.',
  CAL_ORDER: () => 'Las fechas se contradicen: el corte va antes del cierre, y el pago empieza antes de terminar.',
  CAL_OPENED: ({ detail = '' }) =>
    `El bimestre ${detail} ya se abrió con otro corte del padrón y se queda con él. Las demás fechas se aplican.`,
  ROLL_AMOUNT: ({ detail = '' }) =>
    `La lista de la oficina paga otro importe a este hogar (${detail}). Aclárelo con la sede antes de pagar.`,
  ROLL_ONLY_THEIRS: ({ detail = '' }) =>
    `La lista de la oficina no paga a este hogar (${detail}). Aclárelo con la sede antes de pagar.`,

  PAY_UNKNOWN: () =>
    'Ningún hogar de la lista tiene ese código, documento o referencia: la línea no se usa. Consulte a quien paga.',
  PAY_AMOUNT: ({ column }) => `«${column}» debe ser un importe en soles mayor que cero, con dos decimales como máximo.`,
  PAY_DATE_FUTURE: ({ column }) => `«${column}» es una fecha que todavía no llega. Corríjala.`,
  PAY_DUPLICATE: ({ detail = '' }) =>
    `El hogar está también en la fila ${detail} con otros valores, y juntas no suman lo que falta pagarle. Deje solo la línea correcta.`,
  PAY_OTHER_HOLDER: ({ detail = '' }) =>
    `El documento no es el del titular con que el hogar ${detail} está en la lista. Consulte a quien paga.`,
  PAY_NOT_AUTHORISED: ({ detail = '' }) =>
    `La lista no autoriza ningún pago al hogar ${detail}. Consulte a quien paga.`,
  PAY_BEFORE_APPROVAL: ({ detail = '' }) =>
    `La fecha es anterior a la aprobación de la lista (hogar ${detail}). Corríjala.`,
  PAY_AFTER_COLLECTED: ({ detail = '' }) =>
    `Contradice el libro de pagos: del hogar ${detail} ya consta cobrado más de lo que esta línea deja. Consulte a quien paga, o deshaga el archivo que lo dijo.`,
  PAY_AFTER_RETURNED: ({ detail = '' }) =>
    `Contradice el libro de pagos: del hogar ${detail} ya consta devuelto o rechazado. Consulte a quien paga, o deshaga el archivo que lo dijo.`,
  PAY_MORE_THAN_AUTHORISED: ({ detail = '' }) =>
    `Es más de lo que queda por responder de lo autorizado al hogar ${detail}. Corrija el importe.`,

  DOC_MISSING: () => 'Falta el número de documento. Escríbalo o ponga NINGUNO como tipo.',
  DOC_FORMAT: ({ column }) => `«${column}» no tiene la forma de ese tipo de documento. Revise el tipo y el número.`,
  DOC_CHECK_DIGIT: () => 'El dígito de verificación no corresponde al número de documento. Revise el número.',
  DOC_FILLER: () => 'El número de documento parece inventado. Revíselo.',
  DOC_REPAIRED: () => 'Al número de documento se le devolvieron los ceros perdidos. Revíselo.',

  HH_UBIGEO: () => 'El ubigeo no es de ningún distrito. Use el código INEI de 6 cifras.',
  HH_CENTER_CODE: () => 'El código de centro poblado debe tener 10 cifras y empezar con un ubigeo.',
  HH_CENTER_DISTRICT: () => 'El código de centro poblado no es del distrito del ubigeo. Corrija uno de los dos.',
  HH_DATE_FUTURE: ({ column }) => `«${column}» es una fecha futura.`,
  HH_DATE_TOO_OLD: ({ column }) => `«${column}» es demasiado antigua. Revise el año.`,
  HH_CSE_MISSING: () =>
    'Falta la clasificación socioeconómica. Solo puede quedar vacía si el hogar es de una comunidad nativa.',
  HH_CSE_EXPIRY_ORDER: () => 'La clasificación vence antes de su fecha. Corrija una de las dos.',
  HH_NO_MEMBERS: () => 'El hogar no tiene integrantes. Agréguelos en la hoja Integrantes con el mismo código.',
  HH_HOLDER_NONE: () => 'Ningún integrante es titular. Ponga SÍ en «Titular» a quien representa al hogar.',
  HH_HOLDER_SEVERAL: () => 'Hay más de un titular. Deje SÍ en «Titular» solo a una persona.',
  HH_NUMBER_REPEATED: () => 'El número de integrante está repetido en el hogar. Dé a cada persona su número.',
  HH_NUMBER_RANGE: () => 'El número de integrante va de 1 a 99.',
  HH_BIRTH_FUTURE: () => 'La fecha de nacimiento es futura.',
  HH_AGE_OVER_LIMIT: () => 'La persona tendría 120 años o más. Revise la fecha de nacimiento.',
  HH_PREGNANT_MALE: () => 'Figura como gestante y de sexo M. Corrija uno de los dos.',
  HH_PREGNANCY_DATES: () => 'La FUR y la FPP no corresponden a un mismo embarazo. Revise las fechas.',
  HH_DOCUMENT_REPEATED: () => 'Otro integrante del mismo hogar tiene este documento. Corrija uno de los dos.',
  HH_MODULAR_CODE: () => 'El código modular tiene 7 cifras y el anexo una. Corríjalos.',
  HH_IPRESS_CODE: () => 'El código IPRESS tiene 8 cifras. Corríjalo.',
  HH_ASSEMBLY_NO_DATE: () => 'Falta la fecha de la asamblea que validó al hogar.',
  HH_AGREEMENT_BEFORE_ASSEMBLY: () => 'El acuerdo es anterior a la asamblea. Revise las fechas.',
  HH_PREGNANCY_OVERDUE: () => 'La fecha probable de parto ya pasó. Registre el desenlace del embarazo.',
  HH_SECONDARY_NOT_STATED: () =>
    'Dice cuándo acabó la secundaria, pero no dice SÍ en «Secundaria completa»: la fecha no se guarda.',
  HH_PREGNANCY_NOT_STATED: () => 'Hay FUR o FPP, pero no dice SÍ en «Gestante»: las fechas no se guardan.',
  HH_GRADE_WITHOUT_SCHOOL: () => 'Hay grado o sección sin código modular: no se guardan.',
  HH_CODE_UNKNOWN: () =>
    'Ese código no está en la hoja Hogares ni en el registro. Corrija el código o agregue el hogar.',
  HH_MEMBER_REJECTED: ({ detail = '' }) =>
    `El hogar entra completo o no entra: corrija también la fila ${detail} de la hoja Integrantes.`,
  HH_MEMBER_LEFT: () => 'La persona con ese número salió del hogar. Use otro número o registre su reingreso.',
  HH_SCHOOL_UNKNOWN: () =>
    'Esa institución educativa no está en el catálogo. Revise código modular y anexo, o importe antes las instituciones.',
  HH_POST_UNKNOWN: () =>
    'Ese establecimiento no está en el catálogo. Revise el código IPRESS, o importe antes los establecimientos.',
  HH_DOCUMENT_TAKEN: ({ detail = '' }) => `La persona ya está en el hogar afiliado ${detail}. No puede estar en dos.`,
  HH_HOLDER_UNDER_AGE: () => 'El titular de un hogar afiliado debe tener 18 años o más.',
  HH_HOLDER_DOCUMENT: () => 'El titular de un hogar afiliado debe tener un documento vigente. Registre su documento.',
  HH_HOLDER_OTHER_PROPOSED: () =>
    'El hogar ya tiene otro cambio de titular por confirmar. Confírmelo o rechácelo primero.',
  HH_HOLDER_TO_CONFIRM: () =>
    'El cambio de titular de un hogar afiliado queda por confirmar por otra persona, en «Por confirmar».',
  HH_DOCUMENT_ELSEWHERE: ({ detail = '' }) =>
    `La persona también figura en el hogar ${detail}. Mientras siga en los dos, ninguno se puede afiliar.`,
  HH_DOCUMENT_EARLIER: ({ detail = '' }) =>
    `Es el documento anterior de ${detail}: es la misma persona. Escriba el que tiene hoy, en un solo hogar.`,
  HH_DOCUMENT_KEPT: ({ detail = '' }) =>
    `La persona ya tiene ${detail}, posterior al de la fila; se conserva el posterior.`,
  DOC_RESULT_MISSING: () => 'Falta el resultado. Elija uno o deje la fila como vino.',
  DOC_RESULT_DATE: () => 'Falta la fecha del resultado. Escríbala como 25/06/2026.',
  DOC_RESULT_CONTRADICTS: () =>
    'Hay un documento nuevo, pero el resultado no es OBTUVO DOCUMENTO. Corrija uno de los dos.',
  DOC_STEP_BACK: () =>
    'La persona ya tiene un documento posterior: del DNI no se vuelve al CUI ni al CNV. Revise el tipo.',
  DOC_NOTHING_TO_VERIFY: () => 'La persona no tiene documento registrado que verificar. Escriba el que obtuvo.',
  DOC_MEMBER_UNKNOWN: () => 'Ningún hogar registrado tiene a ese integrante. Revise el código de hogar y el número.',
  DOC_OTHER_PERSON: ({ detail = '' }) =>
    `Con ese número está registrada otra persona: ${detail}. Revise el código de hogar y el número.`,
  DOC_TWICE_IN_FILE: ({ detail = '' }) =>
    `El mismo documento se da a otra persona en la fila ${detail}. Deje el número en la fila correcta.`,
  RENIEC_NO_ANSWER: () => 'Falta la respuesta. Escriba COINCIDE, NOMBRE DIFERENTE, NO ENCONTRADO o FALLECIDO.',
  RENIEC_CONTRADICTS: () =>
    'La respuesta no concuerda con el nombre o la fecha de fallecimiento de la misma fila. Corrija uno de los dos.',
  RENIEC_DEATH_DATE: () => 'El fallecimiento es anterior al nacimiento registrado. Revise las fechas.',
  RENIEC_STRANGER: () => 'Nadie del registro tiene ese documento: la fila no se usa.',
  RENIEC_NO_NAME: () => 'Dice que el nombre es diferente, pero no trae cuál es. Pídalo para poder comparar.',
  HH_LIKELY_DUPLICATE: ({ detail = '' }) =>
    `Puede ser la misma persona que ${detail}. Se acepta igual; compárelas en «Inscripción › Duplicados».`,
  SIS_KEY_MISSING: () => 'Falta saber de qué hogar es: escriba su código, su código PGH o el documento del titular.',
  SIS_KEYS_DISAGREE: ({ detail = '' }) =>
    `Los códigos y el documento de la fila no son de un mismo hogar (${detail}). Corrija el que está mal.`,
  SIS_NO_COMMUNITY: () =>
    'El criterio geográfico necesita una comunidad nativa. Indíquela en el centro poblado o en el hogar.',
  SIS_STRANGER: () => 'Ese hogar no está en el registro; la fila no se aplica.',
  SIS_KEY_UNKNOWN: ({ column, detail = '' }) =>
    `«${column}» no coincide con lo registrado del hogar ${detail}. Revíselo.`,
  SIS_OLDER: () => 'Es anterior a la clasificación vigente: queda en la historia y no cambia la vigente.',
  CAT_UBIGEO: () => 'El ubigeo no es de ningún distrito. Use el código INEI de 6 cifras.',
  CAT_LEVEL: () => 'El nivel no es un código del ministerio (A0, A1, A2, A3, A5, B0, F0, D…, E…).',
  CAT_CENTER_CODE: () => 'El código debe tener 10 cifras y empezar con el ubigeo de la fila.',
  CAT_PERCENT: () => 'El porcentaje debe estar entre 0 y 100.',
  CAT_COORDINATE: ({ column }) => `«${column}» queda fuera del Perú. Escriba grados decimales, con signo menos.`,
  CAT_DISTRICT_NEW: () =>
    'Ningún distrito conocido tiene ese ubigeo. Si es un distrito nuevo está bien; si no, revise el código.',
  CAT_REPLACED: ({ detail = '' }) => `Ese código provisional ya tiene su código oficial: ${detail}. Use el oficial.`,
  TER_DISTRICT_UNKNOWN: () => 'Ningún distrito tiene ese ubigeo en la tabla del INEI. Revise el código.',
  TER_DISTRICT_NAME: ({ detail = '' }) => `Ese ubigeo es de ${detail}. Corrija el código o el nombre del distrito.`,
  TER_LAST_DAY: () => 'El último día es anterior al primero. Corrija una de las dos fechas.',
  TER_OVERLAP: ({ detail = '' }) =>
    `Se superpone con otra vigencia del mismo distrito (${detail}). Corrija las fechas para que no coincidan.`,
  TER_PAST: ({ detail = '' }) =>
    `Contradice una vigencia que ya terminó (${detail}), y lo pasado no se cambia. Quite la fila o deje lo registrado.`,
  CAT_LEVEL_OTHER: () => 'Es un nivel que el programa no verifica (ni inicial, primaria, secundaria, EBA o EBE).',
  BEN_LIST: ({ detail = '' }) => `Ninguna prestación se da por esa lista. Las listas conocidas son: ${detail}.`,
  BEN_HOUSEHOLD: () => 'Ningún hogar de esta oficina tiene ese código. Revíselo, o registre antes el hogar.',
  BEN_HOLDER: ({ detail = '' }) =>
    `No es de nadie de ese hogar, cuyo titular es ${detail}. Revise el código del hogar con la sede.`,
  BEN_OUTSIDE: ({ detail = '' }) => `Ese día no rige lo que da la lista ${detail}. Revise la fecha con la sede.`,
  BEN_ON_PAYROLL: () =>
    'Ese día el hogar ya estaba en el programa, y la lista es para quien no lo está. Se acepta; avise a la sede.',
  BEN_NOT_IN_PROGRAMME: () => 'Ese día el hogar no estaba en el programa: se guarda, pero no cobra hasta que lo esté.',
  BEN_SCHEME_CODE: () => 'El código del esquema lleva letras, números o guiones, hasta 20. Revíselo con la sede.',
  BEN_SCHEME_GRADE: () => 'Ese grado no es del nivel: primaria tiene seis y secundaria cinco.',
  BEN_SCHEME_AMOUNT: () => 'El monto va en soles, con dos decimales a lo más y hasta 100 000. Si no se da, escriba 0.',
  BEN_SCHEME_DISTRICT: ({ detail = '' }) => `Ningún distrito tiene ese ubigeo en la tabla del INEI: ${detail}.`,
  BEN_SCHEME_NAMED: () => 'Se da a hogares nombrados: deje los distritos en blanco, o escriba «EN DISTRITOS».',
  BEN_SCHEME_KNOWN: () =>
    'Del mismo día ya hay otros términos de ese esquema, nivel y grado. Si cambian, indique desde qué otro día.',
  BEN_SCHEME_NOTHING: () => 'Con los dos montos en 0 el esquema ya no da nada desde ese día.',
  BEN_SCHEME_NOWHERE: () => 'Todavía no se da en ningún distrito: nadie lo cobra hasta que la sede los indique.',
  BNK_HOUSEHOLD: () => 'Ningún hogar del programa tiene ese código. Revíselo; la fila no se usa.',
  BNK_HOLDER: () => 'El documento no es el del titular del hogar, y la cuenta es del titular. Consulte con el banco.',
  BNK_STEP: ({ detail = '' }) =>
    `Esa respuesta no sigue a «${detail}», que es lo registrado. Revise la fila o lo registrado.`,
  BNK_DAY: ({ detail = '' }) =>
    `La fecha es futura, anterior al último paso registrado${detail && ` (${detail})`} o de cuando el titular era otro. Corríjala.`,
  BNK_LAST4: () =>
    'Las últimas 4 cifras son de la tarjeta que se entrega: escriba 4 cifras con «TARJETA ENTREGADA» y ninguna con lo demás.',
  BNK_ACCOUNT: () => 'La cuenta de ahorros del Banco de la Nación tiene 11 cifras. Revise el número.',
  BNK_ACCOUNT_TAKEN: ({ detail = '' }) => `Esa cuenta es ya del hogar ${detail}. Consulte con el banco de quién es.`,
  BNK_PROPOSED: () => 'Otra cuenta de este hogar espera que la confirme una segunda persona. Decídanla antes.',
  BNK_TO_CONFIRM: () => 'El hogar ya cobra: la cuenta queda por confirmar por una segunda persona.',
  VRA_YEAR: () => 'El año escolar debe ser de 2009 en adelante y no puede ser posterior al actual. Corríjalo.',
  VRA_GRADE: () => 'El grado debe ser de secundaria, de 1 a 5. Corríjalo.',
  VRA_MARK: () => 'La nota debe ser de 0 a 20 o una letra: AD, A, B o C. Corríjala o deje la celda en blanco.',
  VRA_PLACE: () =>
    'Escriba el puesto y cuántos estudiantes tiene el grado: ambos, desde 1, y el puesto no mayor que el total.',
  VRA_THIRD: ({ detail = '' }) =>
    `El puesto ${detail} dice lo contrario que «Tercio superior». Corrija uno de los dos.`,
  VRA_PASSED_BEFORE: ({ detail = '' }) =>
    `Ese grado ya lo aprobó en ${detail}. Corrija el grado o el año que esté mal.`,
  VRA_PUPILS_DIFFER: ({ detail = '' }) =>
    `La fila ${detail}, de la misma institución y grado, dice otro total de estudiantes. Deje el mismo en todas.`,
  VRA_TWICE: ({ detail = '' }) =>
    `De esta persona ya informa otra fila o archivo en ese año (hogar ${detail}). Una persona cuenta una sola vez.`,
  VRA_UNDER_AGE: ({ detail = '' }) =>
    `Al 31 de diciembre cumple solo ${detail} años: se guarda, pero no le toca el incentivo.`,
  VRA_THIRD_UNKNOWN: () =>
    'Por su nota podría tocarle el del tercio superior, pero falta el puesto. Pregunte a la institución.',
  VRA_PLACE_ORDER: ({ detail = '' }) =>
    `La fila ${detail} tiene mejor nota y peor puesto. Se acepta; verifique el orden de mérito.`,
};
