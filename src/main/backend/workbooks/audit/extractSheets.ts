import { toldCount, type Traits } from '@shared/domain/audit/extract';
import { dutyName, stateName } from '@shared/messages/compliance';
import { EXTRACT_RULE, TOO_FEW } from '@shared/messages/extract';
import type { DutyCount } from '../../database/audit/extract';
import type { SheetSpec, TopCell } from '../writing/spec';

export type ExtractRow = { readonly pseudonym: string; readonly traits: Traits };

const top = (title: string, purpose: string): readonly (readonly TopCell[])[] => [
  [{ value: title, look: 'title' }],
  [{ value: `Para: ${purpose}`, look: 'note' }],
  [{ value: EXTRACT_RULE, look: 'note' }],
];

/** One row a person, in the order of pseudonyms: households cannot be put together again. */
export const personsSheet = (purpose: string, rows: readonly ExtractRow[]): SheetSpec => ({
  name: 'Personas',
  top: top('Extracto seudonimizado: personas', purpose),
  columns: [
    { header: 'Persona (seudónimo)', width: 22 },
    { header: 'Situación del hogar', width: 20 },
    { header: 'Grupo de edad', width: 16 },
    { header: 'Sexo', width: 12 },
    { header: 'Ámbito', width: 12 },
    { header: 'Clasificación', width: 18 },
  ],
  rows: rows.map(({ pseudonym, traits }) => [pseudonym, ...traits]),
  autoFilter: true,
});

/** Member-months by bimester, duty and state; a small number is not told. */
export const dutiesSheet = (purpose: string, counts: readonly DutyCount[]): SheetSpec => ({
  name: 'Cumplimiento',
  top: top('Extracto seudonimizado: corresponsabilidades', purpose),
  columns: [
    { header: 'Bimestre', width: 12 },
    { header: 'Corresponsabilidad', width: 30 },
    { header: 'Resultado', width: 30 },
    { header: 'Meses de integrantes', width: 22, style: 'integer' },
  ],
  rows: counts.map(({ period, duty, state, count }) => [
    period,
    dutyName(duty),
    stateName(state),
    toldCount(count) ?? TOO_FEW,
  ]),
  autoFilter: true,
});
