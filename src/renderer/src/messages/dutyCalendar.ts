/** The calendar of the year of a household. */
export const dutyCalendarEs = {
  title: 'Corresponsabilidades del año',
  pageTitle: 'Corresponsabilidades de mi hogar en {{year}}',
  before: 'Año anterior',
  after: 'Año siguiente',
  paper: 'Imprimir calendario…',
  pdf: 'Calendario en PDF…',
  duty: 'Corresponsabilidad',
  marks: {
    DUE: 'toca',
    DONE: 'cumplió',
    MISSING: 'no cumplió',
    UNANSWERED: 'falta la respuesta',
    EXCUSED: 'cuenta como cumplido',
    WAIVED: 'eximido por el programa',
    NOT_DUE: 'no toca ese mes',
  },
  next: 'Toca: {{what}}.',
  tasks: {
    IDENTITY_DOCUMENT:
      'Falta su DNI o CUI: tramitarlo en RENIEC, es gratuito. No es un incumplimiento ni quita el abono.',
    REGISTER_OUTCOME: 'Pasó la fecha probable de parto: la oficina debe registrar el desenlace del embarazo.',
  },
  exempt: 'Sin corresponsabilidades este año: {{names}}.',
  nothingElse: 'Solo se pide lo que está en esta hoja. Nadie puede exigirle otra cosa ni cobrarle por ello.',
  rules: 'Reglas: {{sets}}.',
  span: '{{set}} (de {{from}} a {{to}})',
  noRules: 'Las reglas que eligió esta oficina no rigen en este año.',
};

export const dutyCalendarEn: typeof dutyCalendarEs = {
  title: 'Duties of the year',
  pageTitle: 'Duties of my household in {{year}}',
  before: 'Year before',
  after: 'Year after',
  paper: 'Print the calendar…',
  pdf: 'Calendar as PDF…',
  duty: 'Duty',
  marks: {
    DUE: 'due',
    DONE: 'complied',
    MISSING: 'did not comply',
    UNANSWERED: 'the answer is missing',
    EXCUSED: 'counts as complied',
    WAIVED: 'waived by the programme',
    NOT_DUE: 'not due that month',
  },
  next: 'Due: {{what}}.',
  tasks: {
    IDENTITY_DOCUMENT: 'DNI or CUI missing: to be applied for, free of charge. It is no breach and withholds nothing.',
    REGISTER_OUTCOME: 'The expected day of birth is over: the office has to register how the pregnancy ended.',
  },
  exempt: 'Without duties this year: {{names}}.',
  nothingElse: 'Only what stands on this page is asked for. Nobody may demand anything else, nor charge for it.',
  rules: 'Rules: {{sets}}.',
  span: '{{set}} ({{from}} to {{to}})',
  noRules: 'The rules this office chose are not in force in this year.',
};
