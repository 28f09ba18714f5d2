import type { SheetDescription } from './content';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';
import { readRelations, type Relation } from './relations';
import { readXml, type Attributes } from './xmlParts';
import type { ZipParts } from './zipParts';

/** Where the parts of a workbook are, and what it says about itself. */
export type WorkbookParts = {
  readonly subject: string;
  readonly date1904: boolean;
  readonly sheets: readonly (SheetDescription & { readonly part: string })[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
};

export async function readWorkbookParts(zip: ZipParts): Promise<WorkbookParts> {
  const packageRelations = await readRelations(zip, '');
  const workbook = partOf(packageRelations, 'officeDocument') ?? 'xl/workbook.xml';
  if (!zip.has(workbook) || !workbook.toLowerCase().endsWith('.xml')) refuseFile('NOT_XLSX');
  const relations = await readRelations(zip, workbook);
  const { date1904, sheets } = await readSheetList(zip, workbook);
  return {
    subject: await readSubject(zip, partOf(packageRelations, 'core-properties')),
    date1904,
    sheets: locateSheets(zip, sheets, relations),
    sharedStrings: existing(zip, partOf(relations, 'sharedStrings')),
    styles: existing(zip, partOf(relations, 'styles')),
  };
}

const partOf = (relations: readonly Relation[], type: string) =>
  relations.find((relation) => relation.type === type)?.part;

/** A part that is named but absent was lost: without styles a date would pass for a number. */
const existing = (zip: ZipParts, part: string | undefined) =>
  part === undefined || zip.has(part) ? part : refuseFile('MISSING', part);

type ListedSheet = SheetDescription & { readonly relation: string };

async function readSheetList(zip: ZipParts, part: string) {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  let root: string | undefined;
  await readXml(zip, part, {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet') sheets.push(listedSheet(attributes));
      if (sheets.length > LIMITS.sheets) refuseFile('SHEETS', String(LIMITS.sheets));
    },
  });
  if (root !== 'workbook') refuseFile('NOT_XLSX');
  if (sheets.length === 0) refuseFile('NO_SHEETS');
  return { date1904, sheets };
}

const listedSheet = (attributes: Attributes): ListedSheet => ({
  name: attributes['name'] ?? '',
  hidden: (attributes['state'] ?? 'visible') !== 'visible',
  relation: Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
});

/** Chart and dialog sheets hold no rows and are passed over. */
function locateSheets(zip: ZipParts, sheets: readonly ListedSheet[], relations: readonly Relation[]) {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return sheets.flatMap(({ name, hidden, relation: id }) => {
    const relation = byId.get(id) ?? refuseFile('MISSING', name);
    if (relation.type !== 'worksheet') return [];
    return zip.has(relation.part) ? [{ name, hidden, part: relation.part }] : refuseFile('MISSING', name);
  });
}

async function readSubject(zip: ZipParts, part: string | undefined): Promise<string> {
  if (part === undefined || !zip.has(part) || zip.sizeOf(part) > LIMITS.subjectPartBytes) return '';
  let subject = '';
  let inside = false;
  await readXml(zip, part, {
    open: (name) => (inside = name === 'subject'),
    text: (text) => (subject += inside ? text : ''),
    close: () => (inside = false),
  });
  return subject.trim();
}
