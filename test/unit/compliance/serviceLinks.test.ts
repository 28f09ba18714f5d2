import { describe, expect, it } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import { facilitiesFor, type ServiceLink } from '@shared/domain/compliance/serviceLinks';

const link = (facilityId: string, since: string, until: string | null = null): ServiceLink => ({
  facilityId,
  kind: 'SCHOOL',
  since: toDate(since),
  until: until === null ? null : toDate(until),
});
const may = toMonth('2026-05');

describe('facilities that answer for a month', () => {
  it('puts the school of the last day before the one left within the month', () => {
    const links = [link('old', '2026-03-01', '2026-05-20'), link('new', '2026-05-20')];
    expect(facilitiesFor(links, 'SCHOOL', may)).toEqual(['new', 'old']);
  });

  it('leaves out a school left before the month', () => {
    const links = [link('old', '2026-03-01', '2026-05-01'), link('new', '2026-05-01')];
    expect(facilitiesFor(links, 'SCHOOL', may)).toEqual(['new']);
  });

  it('takes the first school named after the month where none was named by then', () => {
    const links = [link('second', '2026-08-01'), link('first', '2026-07-05', '2026-08-01')];
    expect(facilitiesFor(links, 'SCHOOL', may)).toEqual(['first']);
  });

  it('does not take a school for a health post', () => {
    expect(facilitiesFor([link('school', '2026-03-01')], 'HEALTH_POST', may)).toEqual([]);
  });
});
