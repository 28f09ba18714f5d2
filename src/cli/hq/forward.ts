import type { IsoDate } from '@shared/domain/calendar';
import { ok, type Result } from '@shared/domain/result';
import { MOVE_TABLES } from '../../main/backend/packages/downloads/tables';
import { readTables, refusePackage, type PackageRefused } from '../../main/backend/packages/incoming';
import type { Arrived, Download } from './exchange';

/** Where a household goes, and the package that its new office is sent: what the old one told, under headquarters' signature. */
export function forwarded(
  { info, parts }: Arrived,
  on: IsoDate,
): Result<{ readonly to: string; readonly download: Download }, PackageRefused> {
  if (info.kind !== 'MOVE') return refusePackage('KIND_UNKNOWN', info.kind);
  const tables = readTables(parts, MOVE_TABLES);
  if (!tables.ok) return tables;
  const filled = MOVE_TABLES.map((shape) => ({ ...shape, rows: tables.value.get(shape.name) ?? [] }));
  const moved = filled[0]?.rows ?? [];
  const [to = '', ...others] = [...new Set(moved.map((row) => String(row['to_office'])))];
  if (others.length > 0 || moved.some((row) => row['from_office'] !== info.office))
    return refusePackage('SCHEMA', 'moved.csv');
  return ok({ to, download: { kind: 'MOVES', tables: filled, on, expires: null } });
}
