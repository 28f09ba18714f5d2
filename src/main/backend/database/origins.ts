import type { Origin } from '@shared/domain/compliance/origins';

/** A row as the file keeps it: where its values came from as text, and the last file that spoke of it. */
export type KeptRow<Row, Columns> = Omit<Row, keyof Columns | 'origins'> &
  Columns & { origins: string | null; importId: string };

export const ORIGINS = ['origins', 'import_id as importId'];

type Kept = { readonly origins: string | null; readonly importId: string };

export const withOrigins = <Row extends Kept>({ origins, importId, ...row }: Row) => ({
  ...row,
  origins: readOrigins(origins, importId),
});

export const originsIn = ({ origins, importId }: Kept) => readOrigins(origins, importId);

/** Of what an earlier version accepted only the file is known. */
export const readOrigins = (json: string | null, importId: string): readonly Origin[] =>
  json === null ? [{ importId, sheet: '', cells: {} }] : (JSON.parse(json) as readonly Origin[]); // written by saveStatements
