import type { Facility } from '../../database/facilityDirectory';

const PREFIX = { SCHOOL: 'EDU', HEALTH_POST: 'SAL' } as const;
const LONGEST_NAME = 60;

/** `EDU-0403691-0 IE 16521.xlsx`: readable, and allowed by every file system. */
export const rosterFileName = ({ kind, code, name }: Facility) => workbookName(`${PREFIX[kind]}-${code}`, name);

/** What begins with `code` and goes on as the facility is called. */
export function workbookName(code: string, name: string): string {
  const safe = name
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${code}${safe === '' ? '' : ` ${safe}`}.xlsx`;
}
