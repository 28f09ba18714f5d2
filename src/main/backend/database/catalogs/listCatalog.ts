import type { Knex } from 'knex';
import type { CatalogKind } from '@shared/contract/catalogs';
import type { Output } from '@shared/contract/routes';
import type { ReadDb } from '../handles';

type Listing = Output<'catalogs.list'>;
type Entry = Listing['entries'][number];

/** How a catalogue shows in the common list: its code, place and detail as SQL over its own columns. */
type Shape = {
  readonly table: string;
  readonly code: string;
  readonly place: string;
  readonly detail: string;
  /** Rows that another one took the place of: the column that names it. */
  readonly replacedBy?: string;
};

const SHAPES: Readonly<Record<CatalogKind, Shape>> = {
  instituciones: {
    table: 'school',
    code: `modular_code || '-' || annex`,
    place: 'populated_center',
    detail: 'level',
  },
  establecimientos: { table: 'health_post', code: 'ipress_code', place: 'state', detail: 'category' },
  'centros-poblados': {
    table: 'populated_center',
    code: 'code',
    place: 'native_community',
    detail: `case when poverty_pct is null then '' else poverty_pct || ' %' end`,
    replacedBy: 'official_code',
  },
};

type Page = { readonly text: string; readonly offset: number; readonly limit: number };

/** One page of a catalogue by code, and how many entries there are; `text` in the code, name or ubigeo. */
export async function listCatalog(db: ReadDb, kind: CatalogKind, { text, offset, limit }: Page): Promise<Listing> {
  const { table, code, place, detail, replacedBy } = SHAPES[kind];
  const listed = () => (replacedBy === undefined ? db(table) : db(table).whereNull(replacedBy));
  const matching = () => withText(listed(), code, text.trim());
  const counted: { total: number }[] = await matching().count({ total: '*' });
  const entries: Entry[] = await matching()
    .orderByRaw('1')
    .offset(offset)
    .limit(limit)
    .select(db.raw(`${code} as code`), 'name', 'ubigeo', db.raw(`${place} as place`), db.raw(`${detail} as detail`));
  return { total: counted[0]?.total ?? 0, entries };
}

function withText(query: Knex.QueryBuilder, code: string, text: string): Knex.QueryBuilder {
  for (const piece of text.split(/\s+/).filter(Boolean)) {
    const pattern = `%${piece.replace(/[\\%_]/g, '\\$&')}%`;
    void query.whereRaw(`(${code} like ? escape '\\' or name like ? escape '\\' or ubigeo like ? escape '\\')`, [
      pattern,
      pattern,
      pattern,
    ]);
  }
  return query;
}
