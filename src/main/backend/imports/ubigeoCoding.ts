import type { FileRefusalCode } from '@shared/domain/fileRefusals';
import { suspectCoding, type CodingSuspicion, type NamedPlace } from '@shared/domain/territory/coding';
import { findDistrict, findReniecDistrict } from '@shared/domain/territory/districts';
import type { ReadDb } from '../database/handles';
import { findSetting } from '../database/settings';
import type { WorkbookContent } from '../workbooks/reading/content';
import type { ReadTable } from '../workbooks/tables/readTable';
import { findHeaderRow } from '../workbooks/values/columns';
import { refused } from './analyseFile';

const UBIGEO_SYNONYMS = ['CODGEO', 'Ubigeo INEI', 'Ubigeo del distrito'];
const COLUMNS = [
  { key: 'ubigeo', header: 'Ubigeo', synonyms: UBIGEO_SYNONYMS, required: true },
  { key: 'district', header: 'Distrito', synonyms: ['D_DIST', 'NOMBDIST', 'Nombre del distrito'], required: true },
] as const;

/**
 * Refuses a file whose ubigeos are coded as RENIEC does, or contradict the districts it names (domain §2.4); undefined
 * where they are believed. The name of the district stands in a column that is read for nothing else.
 */
export async function refuseOtherCoding<Fields extends { readonly ubigeo: string }>(
  db: ReadDb,
  content: WorkbookContent,
  read: ReadTable<Fields>,
) {
  const names = districtNames(content, read.sheet);
  const places = read.rows.flatMap(({ number, stated }): NamedPlace[] => {
    const { ubigeo } = stated as { readonly ubigeo?: string | null }; // a field of every table asked here
    return typeof ubigeo === 'string' ? [{ ubigeo, district: names.get(number) ?? '' }] : [];
  });
  const suspicion = suspectCoding(places, (await findSetting(db, 'office_ubigeo')) ?? '');
  return suspicion === undefined ? undefined : refused(REFUSALS[suspicion.kind], detailOf(suspicion));
}

const REFUSALS: Readonly<Record<CodingSuspicion['kind'], FileRefusalCode>> = {
  RENIEC: 'UBIGEO_RENIEC',
  NAMES: 'UBIGEO_NAMES',
};

/** Names of districts by row, where the sheet has such a column beside the ubigeo. */
function districtNames({ sheets }: WorkbookContent, name: string): ReadonlyMap<number, string> {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const column = findHeaderRow(rows, COLUMNS)?.match.found.get('district');
  return new Map(
    rows.flatMap(({ number, cells }) => {
      const cell = cells.find(([position]) => position === column)?.[1];
      return typeof cell === 'string' ? [[number, cell.trim()] as const] : [];
    }),
  );
}

/** `3 de 3 filas; por ejemplo 050301 («Huanta») es Sancos para el INEI y Huanta para el RENIEC`. */
function detailOf({ doubtful, compared, example: { ubigeo, district } }: CodingSuspicion): string {
  const written = district === '' ? '' : ` («${district}»)`;
  const inei = findDistrict(ubigeo)?.name ?? 'ningún distrito';
  const reniec = findReniecDistrict(ubigeo)?.name ?? 'ningún distrito';
  return `${doubtful} de ${compared} filas; por ejemplo ${ubigeo}${written} es ${inei} para el INEI y ${reniec} para el RENIEC`;
}
