import type { Agreement } from '../contract/affiliation';
import type { IsoDate } from '../domain/calendar';
import type { RuleSet } from '../domain/ruleSets/ruleSet';
import { commitmentsOf, nothingElseSentence, type Commitment } from './affiliation';
import { DOCUMENTS } from './eligibility.es';
import { writtenDate } from './writing';

/** By which office, by which rules and for which day agreements are printed. */
export type AgreementFrame = { readonly office: string; readonly rules: RuleSet; readonly on: IsoDate };

/** An agreement by its parts, as paper and terminal both write it; only `commitments` ask anything of the family. */
export type AgreementText = {
  readonly head: string;
  readonly form: string;
  readonly title: string;
  readonly legal: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly opening: string;
  readonly commitments: readonly Commitment[];
  readonly nothingElse: string;
  readonly notes: readonly string[];
  readonly blanks: {
    readonly date: string;
    readonly holder: string;
    readonly fingerprint: string;
    readonly office: string;
  };
};

/** Acuerdo de Compromiso, always in Spanish: it goes to families. */
export function agreementText(agreement: Agreement, { office, rules, on }: AgreementFrame): AgreementText {
  return {
    head: `${office} · Programa Juntos`,
    form: `Formulario ${agreement.household}/ACUERDO`,
    title: 'Acuerdo de Compromiso',
    legal: `Base legal: ${rules.reference}. Reglas ${rules.name}, vigentes el ${writtenDate(on)}.`,
    facts: factsOf(agreement),
    opening: 'Conozco y acepto, por mi hogar, estas corresponsabilidades:',
    commitments: commitmentsOf(rules),
    nothingElse: nothingElseSentence(rules),
    notes: [
      'Que falte información de un colegio o de un establecimiento de salud nunca cuenta como incumplimiento.',
      'Este acuerdo y todos los trámites del programa son gratuitos. Consultas y quejas gratuitas: Línea 1880.',
      'Se firma en dos ejemplares: uno queda con la familia.',
    ],
    blanks: {
      date: 'Fecha de la firma',
      holder: 'Firma de la persona titular',
      fingerprint: 'Huella digital',
      office: 'Por la oficina: nombre y firma',
    },
  };
}

const factsOf = (agreement: Agreement): AgreementText['facts'] => [
  ['Titular', agreement.holder],
  ['Documento', `${DOCUMENTS[agreement.documentType]} ${agreement.documentNumber}`.trim()],
  ['Código de hogar', agreement.household],
  ['Centro poblado', [agreement.populatedCenterName, agreement.address].filter(Boolean).join(' · ')],
  ['Asamblea de validación', assemblyOf(agreement)],
];

const assemblyOf = ({ assembly, assemblyDate }: Agreement) =>
  [assembly ?? '', assemblyDate === null ? '' : writtenDate(assemblyDate)].filter(Boolean).join(' · ') || '—';

/** As the terminal writes it. */
export const agreementLines = ({ head, form, title, legal, facts, opening, ...text }: AgreementText): string =>
  [
    `${head} · ${form}`,
    '',
    title.toLocaleUpperCase('es'),
    legal,
    '',
    ...facts.map(([label, value]) => `${label}: ${value}`),
    '',
    opening,
    ...text.commitments.map(({ sentence, reference }, index) => `${index + 1}. ${sentence} (${reference})`),
    '',
    text.nothingElse,
    '',
    ...text.notes,
    '',
    ...Object.values(text.blanks).map((blank) => `${blank}: ______________`),
  ].join('\n');
