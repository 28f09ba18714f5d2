import { completedYears, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import type { MemberForm } from './formValues';
import type { MemberColumn } from './memberColumns';

type Field = MemberColumn['field'];

/** Below it nobody is married, pays or is paid. */
const ADULT = 18;
const FERTILE = { from: 10, to: 55 };
const SCHOOL = { from: 3, to: 20 };
const SECONDARY_FROM = 15;
/** From here on a health post is asked for only where there is a pregnancy. */
const POST_BELOW = 6;

/**
 * Whether Enter passes a cell, because what was typed before it leaves nothing to say there. It is passed, not closed:
 * arrows, Tab and the mouse still reach it.
 */
export function isPassed(field: Field, member: MemberForm, today: IsoDate): boolean {
  return PASSED[field]?.({ member, age: ageOf(member, today) }) ?? false;
}

type Case = { readonly member: MemberForm; readonly age: number | undefined };

const isYoung = ({ age }: Case) => age !== undefined && age < ADULT;
const isOutside = ({ age }: Case, from: number, to: number) => age !== undefined && (age < from || age >= to);

/** Cells not named here always have something to say. */
const PASSED: { readonly [Name in Field]?: (given: Case) => boolean } = {
  documentNumber: ({ member }) => member.documentType === 'NONE',
  documentExpiry: ({ member }) => member.documentType === 'NONE' || !member.isHolder,
  maritalStatus: isYoung,
  // the first row is taken for the payee; who names another does so on purpose
  isHolder: () => true,
  pregnant: (given) => given.member.sex !== 'F' || isOutside(given, FERTILE.from, FERTILE.to),
  lmpDate: ({ member }) => !member.pregnant,
  eddDate: ({ member }) => !member.pregnant,
  disability: () => true,
  modularCode: (given) => isOutside(given, SCHOOL.from, SCHOOL.to),
  annex: () => true,
  grade: ({ member }) => member.modularCode === '',
  section: ({ member }) => member.modularCode === '',
  secondaryComplete: (given) => given.age === undefined || isOutside(given, SECONDARY_FROM, SCHOOL.to),
  secondarySince: ({ member }) => !member.secondaryComplete,
  ipressCode: ({ member, age }) => age !== undefined && age >= POST_BELOW && !member.pregnant,
};

function ageOf({ birthDate }: MemberForm, today: IsoDate): number | undefined {
  if (birthDate === null || !isIsoDate(birthDate) || birthDate > today) return undefined;
  return completedYears(birthDate, today);
}

/** What is offered for an empty cell: the surnames of the parents or of who stands above, the school and post above. */
export function offeredFor(field: Field, members: readonly MemberForm[], index: number): string {
  const above = members[index - 1];
  const own = members[index];
  if (above === undefined || own === undefined) return '';
  if (field === 'surname1' || field === 'surname2') return surnameFor(field, members, index);
  if (field === 'modularCode' || field === 'ipressCode') return nearest(members.slice(0, index), field);
  const value = above[field];
  return typeof value === 'string' ? value : '';
}

/** Children bear the first surname of the father and then that of the mother; siblings the same. */
function surnameFor(field: 'surname1' | 'surname2', members: readonly MemberForm[], index: number): string {
  const above = members[index - 1];
  if (members[index]?.relationship !== 'CHILD' || above?.relationship === 'CHILD') return above?.[field] ?? '';
  const couple = members.filter(({ relationship }) => relationship === 'HEAD' || relationship === 'SPOUSE');
  const parent = couple.find(({ sex }) => sex === (field === 'surname1' ? 'M' : 'F'));
  return parent?.surname1 ?? above?.[field] ?? '';
}

const nearest = (above: readonly MemberForm[], field: 'modularCode' | 'ipressCode') =>
  above.findLast((member) => member[field] !== '')?.[field] ?? '';

/** A row that nobody has begun to type: it is not saved. */
export const isBlank = ({ surname1, surname2, givenNames, documentNumber, birthDate }: MemberForm) =>
  [surname1, surname2, givenNames, documentNumber].every((text) => text.trim() === '') && birthDate === null;

/** The rows up to the last one somebody typed into; at least one. */
export function typedRows<Row extends MemberForm>(members: readonly Row[]): Row[] {
  const last = members.findLastIndex((member) => !isBlank(member));
  return members.slice(0, Math.max(last + 1, 1));
}
