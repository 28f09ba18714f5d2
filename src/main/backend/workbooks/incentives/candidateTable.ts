import type { IsoDate } from '@shared/domain/calendar';
import { CODE_SYNONYMS } from '../households/householdTable';
import { columnsWith } from '../tables/inputColumns';
import type { Table } from '../tables/table';
import { dateKind, textKind, wholeKind, yesNoKind } from '../tables/valueKinds';
import type { SheetSpec } from '../writing/spec';

/** A candidate to the VRAEM incentives: who it is, and what the school tells of the year. */
export type CandidateFields = {
  readonly year: number | null;
  readonly school: string;
  readonly schoolName: string;
  readonly household: string;
  readonly number: number;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly document: string;
  readonly grade: string;
  readonly passed: boolean | null;
  readonly mark: string;
  readonly place: number | null;
  readonly pupils: number | null;
  readonly upperThird: boolean | null;
  readonly note: string;
};

/** Workbook `candidatos-vraem`: it goes to the school and comes back with its last columns filled in. */
export const candidateTable: Table<CandidateFields> = {
  sheet: 'Candidatos',
  columns: {
    year: { header: 'Año escolar', synonyms: ['Año'], required: true, width: 9, kind: wholeKind },
    school: { header: 'Código modular', width: 13, kind: textKind(20) },
    schoolName: { header: 'Institución educativa', synonyms: ['Institución', 'IE'], width: 24, kind: textKind(120) },
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 14, kind: textKind(30) },
    number: { header: 'N.º', synonyms: ['N.º de integrante'], required: true, width: 6, kind: wholeKind },
    name: { header: 'Apellidos y nombres', synonyms: ['Nombre', 'Estudiante'], width: 30, kind: textKind(150) },
    birthDate: { header: 'Nacimiento', synonyms: ['Fecha de nacimiento'], width: 11, kind: dateKind },
    document: { header: 'Documento', synonyms: ['DNI'], width: 14, kind: textKind(40) },
    grade: { header: 'Grado', required: true, width: 8, kind: textKind(10) },
    passed: { header: 'Aprobó', synonyms: ['Aprobó el grado', 'Aprobado'], required: true, width: 9, kind: yesNoKind },
    mark: { header: 'Nota', synonyms: ['Promedio', 'Nota final'], width: 8, kind: textKind(10) },
    place: { header: 'Puesto en el grado', synonyms: ['Puesto', 'Orden de mérito'], width: 10, kind: wholeKind },
    pupils: { header: 'Estudiantes del grado', synonyms: ['Total del grado'], width: 12, kind: wholeKind },
    upperThird: { header: 'Tercio superior', width: 9, kind: yesNoKind },
    note: { header: 'Observaciones', width: 26, kind: textKind(300) },
  },
};

/** Columns that the school fills in; the others say who it is about. */
export const CANDIDATE_INPUTS = ['grade', 'passed', 'mark', 'place', 'pupils', 'upperThird', 'note'] as const;
/** Of these, the ones that tell something: the grade comes filled in. */
export const CANDIDATE_ANSWERS = ['passed', 'mark', 'place', 'pupils', 'upperThird', 'note'] as const;

export const candidateSheet = (rows: SheetSpec['rows']): SheetSpec => ({
  name: candidateTable.sheet,
  columns: columnsWith(candidateTable, CANDIDATE_INPUTS),
  rows,
  protect: true,
  autoFilter: true,
  landscape: true,
});
