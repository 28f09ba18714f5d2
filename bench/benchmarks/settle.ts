import { WITHHOLDING } from '@shared/domain/compliance/duties';
import { ON } from '../../src/cli/demo/scene';
import { readAndInsert } from '../floors/readAndInsert';
import { calculatePayments, closePeriod, replayPayments } from '../office/operations';
import { sitDown } from '../office/sitDown';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

const HOUSEHOLDS = ['household', 'household_status_change', 'member', 'pregnancy'];
const STATEMENTS = [
  'form',
  'form_row',
  'facility_month',
  'office_situation',
  'service_row',
  'attendance',
  'health_month',
  'control_event',
  'decision',
  'member_service',
];
/** Of the frozen duties, those that withhold a payment. */
const RESULTS = [
  `duty_result where state in (${WITHHOLDING.map((state) => `'${state}'`).join(', ')})`,
  'household_result',
  'household_holder',
  'payment_line',
  'payment_payee',
  'payment_input',
];

/** P6: every duty, member-month and household of the bimester judged and frozen. */
export const measureClosing: Benchmark = async (office) => {
  const desk = await sitDown(office, 'received', 'supervisora', ON.close);
  const { ms: measured } = await timedAfresh(() => closePeriod(desk.call));
  await desk.leave();
  const began = { office, stage: 'received', registryFile: desk.registryFile } as const;
  return [{ id: 'P6', measured, floor: await readAndInsert(began, [...HOUSEHOLDS, ...STATEMENTS]) }];
};

/** P7: who is paid how much and why, with the sentence of every household that is not; P7r: the same calculated again. */
export const measurePayments: Benchmark = async (office) => {
  const desk = await sitDown(office, 'closed', 'gestor', ON.pay);
  const { ms: calculating } = await timedAfresh(() => calculatePayments(desk.call));
  const { ms: replaying } = await timedAfresh(() => replayPayments(desk.call));
  await desk.leave();
  const began = { office, stage: 'closed', registryFile: desk.registryFile } as const;
  const floor = await readAndInsert(began, [...HOUSEHOLDS, ...RESULTS]);
  return [
    { id: 'P7', measured: calculating, floor },
    { id: 'P7r', measured: replaying, floor },
  ];
};
