import type { ImportWords } from './imports';

export const importsEs: ImportWords = {
  matters: {
    import: (file) => `El archivo «${file}» se aplicó después sobre las mismas filas. Deshágalo primero`,
    'not-recorded': (file) =>
      `«${file}» se aplicó con una versión anterior del programa, que no guardó los valores previos`,
    decision: (household) => `Una decisión a mano sobre el hogar ${household}`,
    closed: (period) =>
      `El cierre del bimestre ${period}: lo cerrado no se deshace; reciba el libro corregido como evidencia tardía`,
    'closed-list': (period) => `El cierre de la lista de pago ${period}: lo cerrado no se deshace`,
    payment: (subject) => `El pago ${subject}`,
    resident: (household) => `El hogar ${household}, que vive en un centro poblado de este archivo`,
    household: (subject) => `Un cambio de datos del hogar ${subject}`,
    member: (household) => `Un cambio de integrantes del hogar ${household}`,
    proposal: (household) => `Una propuesta sobre el hogar ${household}`,
    classification: (household) => `La clasificación socioeconómica del hogar ${household}`,
    document: (household) => `Los documentos del hogar ${household}`,
    eligibility: (household) => `Una evaluación de elegibilidad del hogar ${household}`,
    affiliation: (household) => `La asamblea o la afiliación del hogar ${household}`,
    attachment: (household) => `Un papel escaneado del hogar ${household}`,
    duplicate: (household) => `Una decisión sobre duplicados del hogar ${household}`,
    transfer: (household) =>
      `El paso de un integrante del hogar ${household} al establecimiento que lo anotó en este archivo`,
    named: (subject) => `El hogar nombrado por la sede ${subject}`,
    statement: (subject) => `Lo que informó un establecimiento (${subject})`,
    leader: (household) => `Una madre líder o su zona, por el hogar ${household}`,
    catalog: (code) => `Un cambio posterior de ${code} en el catálogo`,
    form: (subject) => `Un libro de verificación emitido (${subject})`,
    rules: (subject) => `Algo que se juzgó o calculó con esas reglas o fechas (${subject})`,
    other: (subject) => `Otro dato posterior (${subject})`,
  },
  by: (by, date) => `${by}, ${date}`,
  kinds: {
    hogares: 'Hogares',
    rosters: 'Libro de verificación',
    'formulario-papel': 'Formulario en papel',
    instituciones: 'Instituciones educativas',
    establecimientos: 'Establecimientos de salud',
    'centros-poblados': 'Centros poblados',
    sisfoh: 'Lista del SISFOH',
    'campana-documentos': 'Campaña de documentos',
    'consulta-reniec': 'Respuesta del RENIEC',
    'distritos-intervenidos': 'Distritos intervenidos',
    'indice-distrital': 'Índice distrital',
    'resultado-de-pago': 'Resultado de pago',
    'candidatos-vraem': 'Candidatos al incentivo VRAEM',
    'hogares-nombrados': 'Hogares nombrados por la sede',
    'esquemas-alternativos': 'Esquemas alternativos (EAT)',
    'cuentas-banco': 'Cuentas y tarjetas del banco',
    'decisiones-afiliacion': 'Decisiones de afiliación de la sede',
    reglas: 'Reglas de la sede',
    calendario: 'Calendario de la sede',
    'planilla-sede': 'Planilla de la sede',
    traslados: 'Traslados de otra oficina',
  },
  otherKind: (given, expected) =>
    `Este archivo es de otra clase: «${given}». Aquí se espera: «${expected}». No se leyó nada. Elija el archivo que corresponde.`,
  unanswered: (unanswered, read, isDuty) => {
    if (unanswered >= read)
      return 'Volvió en blanco: ninguna fila trae respuesta. Si se aplica, solo consta que volvió; pida que lo llenen.';
    const rows = unanswered === 1 ? '1 fila todavía' : `${unanswered} filas todavía`;
    return `${rows} sin respuesta, de ${read}: ${isDuty ? 'no se toma como incumplimiento' : 'lo registrado no cambia'}.`;
  },
  outcomes: { APPLIED: 'Aplicado', PARTLY: 'Aplicado en parte', UNDONE: 'Deshecho', REFUSED: 'No aplicado' },
};
