import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDate } from '@shared/domain/calendar';
import {
  accountFault,
  accountObstacle,
  accountSeenBy,
  maskAccount,
  normaliseAccountNumber,
  PAYMENT_MODES,
  withoutAccount,
} from '@shared/domain/households/account';
import { ROLES } from '@shared/domain/users';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const mode = fc.constantFrom(...PAYMENT_MODES);
const TODAY = toDate('2026-05-04');

describe('the number of an account', () => {
  it('is 11 digits, however they are written', () => {
    fc.assert(
      fc.property(digits(11), mode, fc.constantFrom('', ' ', '-'), (number, paymentMode, gap) => {
        const written = [number.slice(0, 2), number.slice(2, 5), number.slice(5)].join(gap);
        const accountNumber = normaliseAccountNumber(written);
        expect(accountNumber).toBe(number);
        expect(accountFault({ paymentMode, accountNumber })).toBeNull();
      }),
    );
  });

  it('is never that of a card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 19 }).chain(digits), mode, (accountNumber, paymentMode) => {
        expect(accountFault({ paymentMode, accountNumber })).toBe('CARD');
      }),
    );
  });

  it.each(['0432112345', '043211234567', '0432112345A', '٠٤٣٢١١٢٣٤٥٦'])('is not %s', (accountNumber) => {
    expect(accountFault({ paymentMode: 'ATM', accountNumber })).toBe('FORM');
  });

  it.each(PAYMENT_MODES)('is needed for %s where nothing else can be paid out of', (paymentMode) => {
    const needed = paymentMode === 'ATM' || paymentMode === 'CORRESPONDENT_AGENT';
    expect(accountFault({ paymentMode, accountNumber: '' })).toBe(needed ? 'NEEDED' : null);
  });

  it('shows four digits and no more, to whoever does not need it', () => {
    fc.assert(
      fc.property(digits(11), (number) => {
        expect(maskAccount(number)).toBe(`*******${number.slice(7)}`);
        const full = ROLES.filter((role) => accountSeenBy(role, number) === number);
        expect(full).toEqual(['gestor', 'digitador', 'supervisor', 'aprobador']);
      }),
    );
    expect(maskAccount('')).toBe('');
  });
});

it('what another payee leaves is a way that can be paid without an account, the same where it could before', () => {
  fc.assert(
    fc.property(mode, digits(11), (paymentMode, accountNumber) => {
      const left = withoutAccount({ paymentMode, accountNumber });
      expect(accountFault(left)).toBeNull();
      const could = accountFault({ paymentMode, accountNumber: '' }) === null;
      expect(left).toEqual({ paymentMode: could ? paymentMode : 'BN_AGENCY_WINDOW', accountNumber: '' });
    }),
  );
});

describe('another way of being paid', () => {
  const account = { paymentMode: 'ATM', accountNumber: '04321123456', since: toDate('2026-04-01') } as const;
  const holderSince = toDate('2026-03-01');
  const stated = { ...account, accountNumber: '04321999999', since: TODAY };
  const why = (change: object, standing: object = {}) =>
    accountObstacle({ ...stated, ...change }, { account, holderSince, ...standing }, TODAY);

  it.each([
    ['nothing in the way', {}, {}, null],
    ['the same', { accountNumber: account.accountNumber }, {}, 'SAME'],
    ['tomorrow', { since: addDays(TODAY, 1) }, {}, 'FUTURE'],
    ['before the present one', { since: '2026-03-31' }, {}, 'ORDER'],
    ['on its very day, put right', { since: account.since }, {}, null],
    ['before the payee', { since: '2026-02-28' }, { account: null }, 'BEFORE_PAYEE'],
    [
      'before the payee, without account',
      { paymentMode: 'ETV', accountNumber: '', since: '2026-02-28' },
      { account: null },
      null,
    ],
    ['an account of nobody', {}, { holderSince: null }, 'NO_PAYEE'],
    ['a way of nobody', { paymentMode: 'PIAS', accountNumber: '' }, { holderSince: null }, null],
  ])('%s', (_what, change, standing, expected) => {
    expect(why(change, standing)).toBe(expected);
  });
});
