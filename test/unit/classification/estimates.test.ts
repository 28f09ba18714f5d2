import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, toDate } from '@shared/domain/calendar';
import { daysLeft, expiryBand, expiryOf } from '@shared/domain/classification/expiry';
import { RULE_SETS } from '@shared/domain/ruleSets';

const day = fc.integer({ min: 0, max: 8000 }).map((days) => addDays(toDate('2005-01-01'), days));
const rules = fc.constantFrom(...RULE_SETS);
const area = fc.constantFrom('URBAN' as const, 'RURAL' as const);

describe('the expiry of a classification, under every rule set', () => {
  it('is the day SISFOH sent, whatever the rules say', () => {
    fc.assert(
      fc.property(day, day, area, fc.boolean(), rules, (cseDate, cseExpiry, where, amazon, set) => {
        const sent = { expiry: cseExpiry, estimated: false };
        expect(expiryOf({ area: where, cseDate, cseExpiry }, amazon, set)).toEqual(sent);
      }),
    );
  });

  it('is estimated and marked where none was sent: the years of its area, those of the Amazon before it', () => {
    fc.assert(
      fc.property(day, area, fc.boolean(), rules, (cseDate, where, amazon, set) => {
        const { urban, rural, amazon: community } = set.cseValidityYears.value;
        const years = amazon ? community : { URBAN: urban, RURAL: rural }[where];
        const { expiry, estimated } = expiryOf({ area: where, cseDate, cseExpiry: null }, amazon, set);
        expect([expiry, estimated]).toEqual([addMonths(cseDate, 12 * years), true]);
      }),
    );
  });

  it('differs by rule set as its figures do', () => {
    const card = { area: 'RURAL', cseDate: toDate('2012-05-10'), cseExpiry: null } as const;
    const lapses = RULE_SETS.map((set) => [
      set.name,
      expiryOf({ ...card, area: 'URBAN' }, false, set).expiry?.slice(0, 4),
      expiryOf(card, false, set).expiry?.slice(0, 4),
      expiryOf(card, true, set).expiry?.slice(0, 4),
    ]);
    expect(lapses).toEqual([
      ['CEPAL', '2016', '2018', '2020'],
      ['R2005', '2015', '2015', '2015'],
      ['R2010', '2015', '2015', '2015'],
      ['R2014', '2015', '2015', '2015'],
      ['R2021', '2016', '2018', '2020'],
    ]);
  });
});

describe('the queue of those that lapse', () => {
  it('puts every day into one band: the fewest days not yet reached, lapsed from the day after the last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), rules, (on, left, set) => {
        const expiry = addDays(on, left);
        const reached = set.cseExpiryWarnDays.value.filter((days) => left <= days);
        const within = { state: 'EXPIRING', within: Math.min(...reached) };
        expect(daysLeft(expiry, on)).toBe(left);
        expect(expiryBand(expiry, on, set)).toEqual(
          left < 0 ? { state: 'EXPIRED' } : reached.length === 0 ? undefined : within,
        );
      }),
    );
  });
});
