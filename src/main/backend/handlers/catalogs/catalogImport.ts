import { insertEntries, loadEntries, updateEntry, type Stored } from '../../database/catalogs/catalogStore';
import { noteEvents, type NewEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import type { ApplyContext, ImportKind } from '../../imports/importKind';
import { remarksWorkbook } from '../../workbooks/remarks/remarksWorkbook';
import { columnSpecs, fieldsOfTable, listsOf } from '../../workbooks/tables/table';
import type { CatalogDraft } from './analyseCatalog';
import type { Catalog } from './catalog';

/** A catalogue as a kind of incoming file. */
export const catalogImport = <Fields>(catalog: Catalog<Fields>): ImportKind<CatalogDraft<Fields>> => ({
  kind: catalog.kind,
  outdatedBy: ['catalog.'],
  apply: (tx, draft, context) => applyCatalog(tx, catalog, draft, context),
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: catalog.kind, sheets: [], lists: listsOf(catalog.table) }, [
      { sheet: { name: catalog.table.sheet, columns: columnSpecs(catalog.table) }, rows: remarked },
    ]),
});

async function applyCatalog<Fields>(
  tx: Tx,
  { store, table, keys, kind }: Catalog<Fields>,
  { entries }: CatalogDraft<Fields>,
  { importId, newId }: ApplyContext,
): Promise<void> {
  const codeOf = (entry: Fields) => keys.map((key) => String(entry[key])).join('-');
  const known = new Map((await loadEntries(tx, store)).map((entry) => [codeOf(entry), entry]));
  const added: Stored<Fields>[] = [];
  const events: NewEvent[] = [];
  for (const { entry, row } of entries) {
    const before = known.get(codeOf(entry));
    const subject = `${kind} ${codeOf(entry)}`;
    if (before === undefined) {
      added.push({ ...entry, id: newId() });
      events.push({ kind: 'catalog.added', subject, importId, details: { row } });
    } else {
      await updateEntry(tx, store, { ...entry, id: before.id });
      const changed = fieldsOfTable(table).filter((field) => before[field] !== entry[field]);
      const fields = Object.fromEntries(changed.map((field) => [field, [before[field], entry[field]]]));
      events.push({ kind: 'catalog.changed', subject, importId, details: { row, fields } });
    }
  }
  await insertEntries(tx, store, added);
  await noteEvents(tx, events);
}
