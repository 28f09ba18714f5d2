import type {
  ActivityMeaning,
  DayMeaning,
  HealthProfile,
  PayerProfile,
  Profile,
  ProfileMark,
  SchoolProfile,
} from '@shared/domain/profiles/profile';
import type { SheetRow, WorkbookContent } from '../reading/content';
import { writtenText } from '../rosters/typedCells';
import { foldHeader } from '../values/fold';

/** Headers under which other systems keep what we need; the first that a file has is suggested. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  document: [
    'DNI',
    'Documento',
    'N.º de documento',
    'Numero_Documento_Paciente',
    'Numero_Documento',
    'Nro Doc',
    'Num_Doc',
  ],
  name: [
    'Apellidos y nombres',
    'Apellidos y nombres del estudiante',
    'Estudiante',
    'Nombres_Paciente',
    'Paciente',
    'Nombre',
  ],
  facility: ['Código IPRESS', 'Codigo_Unico', 'Cod_IPRESS', 'Código modular', 'COD_MOD', 'Renaes', 'Codigo_Renaes'],
  date: ['Fecha_Atencion', 'Fecha de atención', 'Fecha', 'Fec_Atencion'],
  household: ['Código de hogar', 'Hogar', 'COD_HOGAR'],
  payee: ['Documento del titular', 'DNI del titular', 'DNI_TITULAR', 'NRO_DOC'],
  reference: ['Referencia', 'EndToEndId', 'REF_OPERACION'],
  total: ['Total', 'Importe', 'Monto', 'IMP_PAGADO', 'Importe abonado'],
  result: ['Resultado', 'Estado', 'SITUACION', 'COD_ESTADO', 'Estado de abono'],
  paidOn: ['Fecha', 'FEC_PAGO', 'Fecha de pago', 'Fecha de operación'],
  reason: ['Motivo', 'Observación', 'GLOSA', 'DESC_RECHAZO'],
  activity: ['Codigo_Item', 'Código de actividad', 'Cod_Item', 'Diagnostico', 'CPMS', 'CIE10'],
};
/** Marks of the ministry's attendance system (domain §4.6); a person confirms them. */
const DAY_MARKS: readonly ProfileMark<DayMeaning>[] = [
  { mark: '.', means: 'ATTENDED' },
  { mark: 'F', means: 'UNJUSTIFIED' },
  { mark: 'J', means: 'JUSTIFIED' },
  { mark: 'T', means: 'ATTENDED' },
  { mark: 'U', means: 'ATTENDED' },
];
/** Codes of the national health file that are plainly controls; a person adds the others of the post. */
const ACTIVITIES: readonly ProfileMark<ActivityMeaning>[] = [
  { mark: 'Z001', means: 'CONTROL' },
  { mark: 'Z3491', means: 'CONTROL' },
  { mark: 'Z3492', means: 'CONTROL' },
  { mark: 'Z3493', means: 'CONTROL' },
];

/** A profile from the headers of a file. What was not found is left open for the person who makes it. */
export function suggestProfile(content: WorkbookContent, kind: Profile['kind']): Profile {
  const headers = headersOf(content);
  const found = (key: string) => headers.find((header) => isOneOf(header, HEADERS[key] ?? [])) ?? '';
  const [document, name] = [found('document'), found('name')];
  if (kind === 'PAYER') return payerProfile(found);
  if (kind === 'HEALTH_POST') {
    const columns = { document, name, facility: found('facility'), date: found('date'), activity: found('activity') };
    return { kind, columns, marks: ACTIVITIES } satisfies HealthProfile;
  }
  const labels = { facility: 'Código modular', annex: 'Anexo', month: 'Mes', closed: 'Consolidado' };
  const columns = { document, name, facility: found('facility') };
  return { kind, columns, labels, marks: DAY_MARKS, defaultMark: '.' } satisfies SchoolProfile;
}

/** Words of W8 are understood without being said. */
const payerProfile = (found: (key: string) => string): PayerProfile => ({
  kind: 'PAYER',
  columns: {
    household: found('household'),
    document: found('payee') || found('document'),
    reference: found('reference'),
    total: found('total'),
    result: found('result'),
    on: found('paidOn'),
    reason: found('reason'),
  },
  marks: [],
});

const isOneOf = (header: string, wordings: readonly string[]) =>
  wordings.some((wording) => foldHeader(wording) === foldHeader(header));

const ROWS_ABOVE = 60;

/** The texts of the row that holds most of the headers known to us. */
export function headersOf({ sheets }: WorkbookContent): readonly string[] {
  const known = new Set(Object.values(HEADERS).flat().map(foldHeader));
  const near = sheets.flatMap(({ rows }) => rows.filter(({ number }) => number <= ROWS_ABOVE)).map(textsOf);
  const score = (texts: readonly string[]) => texts.filter((text) => known.has(foldHeader(text))).length;
  const best = near.toSorted((a, b) => score(b) - score(a) || b.length - a.length)[0];
  return [...new Set(best)];
}

const textsOf = ({ cells }: SheetRow) => cells.map(([, value]) => writtenText(value).trim()).filter(Boolean);
