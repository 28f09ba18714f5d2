import { taskName } from '@shared/messages/documents';
import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentResult } from '@shared/domain/documents/results';
import { DOCUMENT_TASKS, type DocumentTask } from '@shared/domain/documents/tasks';
import type { DocumentType } from '@shared/domain/households';
import { CODE_SYNONYMS } from '../households/householdTable';
import { documentTypeKind } from '../households/memberTable';
import type { Table } from '../tables/table';
import { codeKind, dateKind, textKind, wholeKind } from '../tables/valueKinds';

/** A person on the campaign list: who, what is missing, and what came of it. */
export type CampaignFields = {
  readonly center: string;
  readonly household: string;
  readonly number: number;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly document: string;
  readonly expiry: IsoDate | null;
  readonly task: DocumentTask | null;
  readonly result: DocumentResult | null;
  readonly on: IsoDate | null;
  readonly documentType: DocumentType | null;
  readonly documentNumber: string;
  readonly documentExpiry: IsoDate | null;
  readonly note: string;
};

const RESULTS: Readonly<Record<DocumentResult, string>> = {
  OBTAINED: 'OBTUVO DOCUMENTO',
  VERIFIED: 'VERIFICADO',
  IN_PROCESS: 'EN TRÁMITE',
  MISSING_PAPERS: 'FALTAN PAPELES',
  ABSENT: 'NO ASISTIÓ',
};

const RESULT_SYNONYMS: Readonly<Record<string, DocumentResult>> = {
  OBTUVO: 'OBTAINED',
  OBTENIDO: 'OBTAINED',
  ENTREGADO: 'OBTAINED',
  CONFORME: 'VERIFIED',
  TRÁMITE: 'IN_PROCESS',
  'EN PROCESO': 'IN_PROCESS',
  OBSERVADO: 'MISSING_PAPERS',
  AUSENTE: 'ABSENT',
  'NO VINO': 'ABSENT',
};

const TASKS = Object.fromEntries(DOCUMENT_TASKS.map((task) => [task, taskName(task)])) as Record<DocumentTask, string>; // one for each

/** Workbook `campana-documentos`: the list that goes out and comes back with its last six columns filled in. */
export const campaignTable: Table<CampaignFields> = {
  sheet: 'Campaña',
  columns: {
    center: { header: 'Centro poblado', synonyms: ['CCPP'], width: 20, kind: textKind(120) },
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 14, kind: textKind(30) },
    number: { header: 'N.º', synonyms: ['N.º de integrante'], required: true, width: 6, kind: wholeKind },
    name: { header: 'Apellidos y nombres', synonyms: ['Nombre'], width: 30, kind: textKind(150) },
    birthDate: { header: 'Nacimiento', synonyms: ['Fecha de nacimiento'], width: 11, kind: dateKind },
    document: { header: 'Documento registrado', width: 16, kind: textKind(40) },
    expiry: { header: 'Vence', width: 11, kind: dateKind },
    task: { header: 'Qué falta', width: 16, kind: codeKind(TASKS) },
    result: { header: 'Resultado', required: true, width: 20, kind: codeKind(RESULTS, RESULT_SYNONYMS) },
    on: { header: 'Fecha del resultado', synonyms: ['Fecha'], width: 12, kind: dateKind },
    documentType: {
      header: 'Tipo de documento nuevo',
      synonyms: ['Tipo nuevo', 'Tipo de documento'],
      width: 12,
      kind: documentTypeKind,
    },
    documentNumber: {
      header: 'N.º de documento nuevo',
      synonyms: ['Número nuevo', 'N.º de documento', 'DNI'],
      width: 14,
      kind: textKind(20),
    },
    documentExpiry: { header: 'Vence el nuevo', synonyms: ['Vence documento'], width: 11, kind: dateKind },
    note: { header: 'Observaciones', width: 26, kind: textKind(300) },
  },
};

/** Columns that the campaign fills in; the others say who it is about. */
export const CAMPAIGN_INPUTS: readonly (keyof CampaignFields)[] = [
  'result',
  'on',
  'documentType',
  'documentNumber',
  'documentExpiry',
  'note',
];
