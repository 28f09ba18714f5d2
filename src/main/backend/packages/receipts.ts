import { createHmac } from 'node:crypto';
import { sha256 } from './bag';
import { DOWNLOAD_KINDS } from '@shared/domain/packages/downloads';
import { tablesOf } from './downloads/tables';
import type { TableShape } from './incoming';
import { RESUME } from './resume';

/** What the package names so that only who opened it knows its code; the office can tell it again at any time. */
export const receiptSecret = (signingKey: string, identifier: string) =>
  createHmac('sha256', signingKey).update(`juntos-receipt ${identifier}`).digest('base64');

/** The receipt as it is read over the telephone: three groups of four. */
export const receiptCode = (secret: string, packageSha256: string) =>
  (sha256(`${secret}\n${packageSha256}`).slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** As typed: small letters, spaces and dashes do not matter. */
export const sameCode = (typed: string, code: string) => bare(typed) === bare(code);
const bare = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0');

/** What a receipt (kind `RECEIPT`) tells of the one package it is about. */
export const RECEIPT: TableShape = {
  name: 'receipt',
  key: ['sequence'],
  fields: [
    { name: 'identifier', type: 'string', required: true },
    { name: 'sequence', type: 'integer', required: true },
    { name: 'sha256', type: 'string', required: true },
    { name: 'received_on', type: 'date', required: true },
    { name: 'households', type: 'integer', required: true },
    { name: 'persons', type: 'integer', required: true },
    { name: 'payments', type: 'integer', required: true },
    { name: 'total_cents', type: 'integer', required: true },
    { name: 'code', type: 'string', required: true },
    { name: 'accepted', type: 'integer', required: true },
    { name: 'refused', type: 'integer', required: true },
  ],
};

const [COUNTED_SINCE, COUNTS] = [5, ['accepted', 'refused']];
/** As a version of the schema wrote it: counts of rows came later. */
export const receiptShape = (schemaVersion: string): TableShape =>
  Number(schemaVersion) >= COUNTED_SINCE
    ? RECEIPT
    : { ...RECEIPT, fields: RECEIPT.fields.filter(({ name }) => !COUNTS.includes(name)) };

/** Tables of each kind that headquarters sends. */
export const DOWNLOADS: Readonly<Record<string, readonly TableShape[]>> = {
  RECEIPT: [RECEIPT],
  RESUME: [RESUME],
  ...Object.fromEntries(DOWNLOAD_KINDS.map((kind) => [kind, tablesOf(kind)])),
};
