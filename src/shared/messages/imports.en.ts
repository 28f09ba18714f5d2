import type { ImportWords } from './imports';

export const importsEn: ImportWords = {
  matters: {
    import: (file) => `The file "${file}" was applied to the same rows later. Undo it first`,
    'not-recorded': (file) =>
      `"${file}" was applied by an earlier version of the program, which kept no values of before`,
    decision: (household) => `A decision by hand about household ${household}`,
    closed: (period) =>
      `The closing of bimester ${period}: what is closed is not undone; take the corrected workbook as late evidence`,
    'closed-list': (period) => `The closing of the payment list ${period}: what is closed is not undone`,
    payment: (subject) => `The payment ${subject}`,
    resident: (household) => `Household ${household}, which lives in a populated centre of this file`,
    household: (subject) => `A change of data of household ${subject}`,
    member: (household) => `A change of members of household ${household}`,
    proposal: (household) => `A proposal about household ${household}`,
    classification: (household) => `The socioeconomic classification of household ${household}`,
    document: (household) => `The documents of household ${household}`,
    eligibility: (household) => `An eligibility check of household ${household}`,
    affiliation: (household) => `The assembly or affiliation of household ${household}`,
    attachment: (household) => `A scanned paper of household ${household}`,
    duplicate: (household) => `A decision about duplicates of household ${household}`,
    transfer: (household) =>
      `The transfer of a member of household ${household} to the facility that noted the person in this file`,
    named: (subject) => `The household named by headquarters ${subject}`,
    statement: (subject) => `What a facility stated (${subject})`,
    leader: (household) => `A mother leader or her zone, by household ${household}`,
    catalog: (code) => `A later change of ${code} in the catalogue`,
    form: (subject) => `A verification workbook that was issued (${subject})`,
    rules: (subject) => `Something that was judged or calculated by those rules or days (${subject})`,
    other: (subject) => `Another later fact (${subject})`,
  },
  by: (by, date) => `${by}, ${date}`,
  kinds: {
    hogares: 'Households',
    rosters: 'Verification workbook',
    'formulario-papel': 'Form on paper',
    instituciones: 'Schools',
    establecimientos: 'Health posts',
    'centros-poblados': 'Populated centres',
    sisfoh: 'List of SISFOH',
    'campana-documentos': 'Document campaign',
    'consulta-reniec': 'Answer of RENIEC',
    'distritos-intervenidos': 'Operated districts',
    'indice-distrital': 'District index',
    'resultado-de-pago': 'Payment result',
    'candidatos-vraem': 'Candidates to the VRAEM incentive',
    'hogares-nombrados': 'Households named by headquarters',
    'esquemas-alternativos': 'Alternative schemes (EAT)',
    'cuentas-banco': 'Accounts and cards of the bank',
    'decisiones-afiliacion': 'Affiliation decisions of headquarters',
    reglas: 'Rules of headquarters',
    calendario: 'Calendar of headquarters',
    'planilla-sede': 'Payment roll of headquarters',
    traslados: 'Moves from another office',
  },
  otherKind: (given, expected) =>
    `This file is of another kind: “${given}”. Expected here is: “${expected}”. Nothing was read. Choose the right file.`,
  unanswered: (unanswered, read, isDuty) => {
    if (unanswered >= read)
      return 'It came back blank: no row has an answer. Applying only notes that it came back; ask for it to be filled in.';
    return `${unanswered} of ${read} rows not answered yet: ${isDuty ? 'that is no breach' : 'what is registered stays'}.`;
  },
  outcomes: { APPLIED: 'Applied', PARTLY: 'Partly applied', UNDONE: 'Undone', REFUSED: 'Not applied' },
};
