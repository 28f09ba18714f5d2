import { expect, it } from 'vitest';
import { routes, type RouteName } from '@shared/contract/routes';
import { ROLES, type Role } from '@shared/domain/users';

const NAMES = Object.keys(routes) as RouteName[];
const mayAsk = (name: RouteName, role: Role) => {
  const { access } = routes[name];
  return typeof access === 'string' || access.some((one) => one === role);
};
const changing = NAMES.filter((name) => routes[name].kind !== 'query' && routes[name].access !== 'public');
const areasOf = (role: Role) => [...new Set(changing.filter((name) => mayAsk(name, role)))].toSorted();

it('declares a right for every route: public, anyone, or roles by name', () => {
  for (const name of NAMES) {
    const { access } = routes[name];
    const known =
      access === 'public' || access === 'anyone' || (access.length > 0 && access.every((role) => ROLES.includes(role)));
    expect([name, known]).toEqual([name, true]);
  }
});

/** Persons, copies, checks and settings: nothing by which a household, a result or a payment comes to be. */
const OF_AN_ADMINISTRATOR = [
  'affiliation.setDecider',
  'audit.extract',
  'audit.notePrint',
  'audit.verify',
  'backups.copy',
  'backups.make',
  'catalogs.export',
  'drafts.put',
  'packages.acceptRoot',
  'packages.identity',
  'packages.setReceiptDays',
  'payerFiles.setPayer',
  'payments.setSecondApproval',
  'quality.check',
  'registry.backup',
  'registry.check',
  'registry.confirmClock',
  'territory.export',
  'users.add',
  'users.changePassphrase',
  'users.changeRole',
  'users.reactivate',
  'users.renewRecovery',
  'users.resetPassphrase',
  'users.retire',
];

it('lets an administrator neither type nor approve', () => {
  expect(areasOf('administrador')).toEqual(OF_AN_ADMINISTRATOR);
});

it('lets an auditor change nothing but what is their own', () => {
  const settings = [
    'affiliation.setDecider',
    'backups.copy',
    'packages.acceptRoot',
    'packages.identity',
    'packages.setReceiptDays',
    'payerFiles.setPayer',
    'payments.setSecondApproval',
    'registry.confirmClock',
  ];
  expect(areasOf('auditor')).toEqual(OF_AN_ADMINISTRATOR.filter((name) => !settings.includes(name)));
});

it('lets nobody who types approve a list, but a supervisor, whom the database keeps from approving their own', () => {
  const both = ROLES.filter((role) => mayAsk('households.save', role) && mayAsk('payments.approve', role));
  expect(both).toEqual(['supervisor']);
});
