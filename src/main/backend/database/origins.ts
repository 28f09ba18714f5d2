import type { Origin } from '@shared/domain/compliance/origins';

/** A row as the file keeps it: where its values came from as text, and the last file that spoke of it. */
export type KeptRow<Row, Columns> = Omit<Row, keyof Columns | 'origins'> &
  Columns & { origins: string | null; importId: string };

export const ORIGINS = ['origins', 'import_id as importId'];

export const withOrigins = <Row extends { origins: string | null; importId: string }>({
  origins,
  importId,
  ...row
}: Row) => ({ ...row, origins: readOrigins(origins, importId) });

/** Of what an earlier version accepted only the file is known. */
export const readOrigins = (json: string | null, importId: string): readonly Origin[] =>
  json === null ? [{ importId, sheet: '', cells: {} }] : (JSON.parse(json) as readonly Origin[]); // written by saveStatements
