import { DUTY_MARK_NAMES } from '@shared/messages/dutyCalendar';

/** The calendar of the year of a household. */
export const dutyCalendarEs = {
  title: 'Corresponsabilidades del año',
  pageTitle: 'Corresponsabilidades de mi hogar en {{year}}',
  before: 'Año anterior',
  after: 'Año siguiente',
  paper: 'Calendario en papel…',
  pdf: 'Calendario en PDF…',
  duty: 'Corresponsabilidad',
  marks: DUTY_MARK_NAMES.es,
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
  paper: 'Calendar on paper…',
  pdf: 'Calendar as PDF…',
  duty: 'Duty',
  marks: DUTY_MARK_NAMES.en,
  exempt: 'Without duties this year: {{names}}.',
  nothingElse: 'Only what stands on this page is asked for. Nobody may demand anything else, nor charge for it.',
  rules: 'Rules: {{sets}}.',
  span: '{{set}} ({{from}} to {{to}})',
  noRules: 'The rules this office chose are not in force in this year.',
};
