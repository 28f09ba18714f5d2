import type { CatalogKind } from '@shared/contract/catalogs';
import type { HealthPostFields, PopulatedCenterFields, SchoolFields } from '@shared/domain/catalogs';
import { isPopulatedCenterCode, isUbigeo, districtOf } from '@shared/domain/territory';
import { findDistrict } from '@shared/domain/territory/districts';
import {
  healthPostStore,
  populatedCenterStore,
  schoolStore,
  type CatalogStore,
} from '../../database/catalogs/catalogStore';
import type { ReadDb } from '../../database/handles';
import { loadOfficialCodes } from '../../database/territory/officialCodes';
import { healthPostTable } from '../../workbooks/catalogs/healthPostTable';
import { populatedCenterTable } from '../../workbooks/catalogs/populatedCenterTable';
import { schoolTable } from '../../workbooks/catalogs/schoolTable';
import type { Field, Table } from '../../workbooks/tables/table';
import type { Finding } from '../../workbooks/tables/tableReport';

/** A catalogue: its workbook, its table, by what an entry is known, and what is wrong with one. */
export type Catalog<Fields> = {
  readonly kind: CatalogKind;
  readonly table: Table<Fields>;
  readonly store: CatalogStore<Fields>;
  /** Together they identify an entry; never blank. */
  readonly keys: readonly Field<Fields>[];
  readonly required: readonly Field<Fields>[];
  readonly blank: Fields;
  readonly check: (entry: Fields) => readonly Finding<Fields>[];
  /** Codes that another one took the place of, with it. */
  readonly replaced?: (db: ReadDb) => Promise<ReadonlyMap<string, { readonly code: string }>>;
};

export const schools: Catalog<SchoolFields> = {
  kind: 'instituciones',
  table: schoolTable,
  store: schoolStore,
  keys: ['modularCode', 'annex'],
  required: ['name', 'level', 'ubigeo'],
  blank: {
    modularCode: '',
    annex: '',
    name: '',
    level: '',
    ubigeo: '',
    populatedCenter: '',
    principal: '',
    phone: '',
    email: '',
  },
  check: ({ ubigeo, level }) => [...ubigeoFindings(ubigeo), ...levelFindings(level)],
};

/** A district younger than the table is possible, a wrong code likelier. */
function ubigeoFindings(ubigeo: string) {
  if (!isUbigeo(ubigeo)) return [{ field: 'ubigeo', code: 'CAT_UBIGEO' }] as const;
  return findDistrict(ubigeo) === undefined ? ([{ field: 'ubigeo', code: 'CAT_DISTRICT_NEW' }] as const) : [];
}

/** Inicial, primaria, secundaria, EBA, EBE; the ministry's register has more, which no pupil of the programme attends. */
const VERIFIED_LEVELS = /^(A[01235]|B0|F0|D\d|E\d)$/;
const MINISTRY_LEVELS = /^[A-Z]\d$/;

function levelFindings(level: string): readonly Finding<SchoolFields>[] {
  if (VERIFIED_LEVELS.test(level)) return [];
  return [{ field: 'level', code: MINISTRY_LEVELS.test(level) ? 'CAT_LEVEL_OTHER' : 'CAT_LEVEL' }];
}

export const healthPosts: Catalog<HealthPostFields> = {
  kind: 'establecimientos',
  table: healthPostTable,
  store: healthPostStore,
  keys: ['ipressCode'],
  required: ['name', 'ubigeo'],
  blank: { ipressCode: '', name: '', category: '', ubigeo: '', state: '', responsible: '', phone: '' },
  check: ({ ubigeo }) => ubigeoFindings(ubigeo),
};

export const populatedCenters: Catalog<PopulatedCenterFields> = {
  kind: 'centros-poblados',
  table: populatedCenterTable,
  store: populatedCenterStore,
  keys: ['code'],
  required: ['name', 'ubigeo'],
  blank: {
    code: '',
    name: '',
    ubigeo: '',
    povertyPct: null,
    altitude: null,
    latitude: null,
    longitude: null,
    nativeCommunity: '',
    indigenousPeople: '',
    provisional: false,
  },
  replaced: loadOfficialCodes,
  check: ({ code, ubigeo, povertyPct, latitude, longitude }) => [
    ...ubigeoFindings(ubigeo),
    ...(isPopulatedCenterCode(code) && districtOf(code) === ubigeo
      ? []
      : [{ field: 'code', code: 'CAT_CENTER_CODE' } as const]),
    ...(isWithin(povertyPct, 0, 100) ? [] : [{ field: 'povertyPct', code: 'CAT_PERCENT' } as const]),
    ...(isWithin(latitude, PERU.south, PERU.north) ? [] : [{ field: 'latitude', code: 'CAT_COORDINATE' } as const]),
    ...(isWithin(longitude, PERU.west, PERU.east) ? [] : [{ field: 'longitude', code: 'CAT_COORDINATE' } as const]),
  ],
};

/** Decimal degrees (domain §12.10). */
const PERU = { south: -18.4, north: 0, west: -81.4, east: -68.6 };
const isWithin = (value: number | null, from: number, to: number) => value === null || (value >= from && value <= to);
