import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { FieldPath } from 'react-hook-form';
import { yearOf } from '@shared/domain/calendar';
import { goToCellWithArrows, useKeysWithin } from '../../ui/fieldKeys';
import type { HouseholdForm } from './formValues';
import { MEMBER_COLUMNS, type MemberColumn } from './memberColumns';
import { offeredFor } from './memberEntry';
import { isSeveralCells, readPastedCells, type PasteReading } from './pastedCells';
import { useFieldWords, type FieldWords } from './useFieldWords';
import type { FormStart } from './useFormStart';
import type { HouseholdFormApi } from './useHouseholdForm';

type Place = { readonly index: number; readonly field: MemberColumn['field'] };
type Grid = {
  readonly form: HouseholdFormApi;
  readonly start: FormStart;
  /** Adds rows at the end; the first of them gets the focus where one asks for it. */
  readonly add: (rows: number, focused: boolean) => void;
};

const FIRST = MEMBER_COLUMNS[0]?.field ?? 'surname1';

/**
 * What makes a table of inputs type like a spreadsheet: arrows, a ditto key for what is above or offered, the next row
 * with Ctrl+Enter, another one by going on past the end, and cells pasted from a spreadsheet.
 */
export function useGridEntry({ form, start, add }: Grid) {
  const words = useFieldWords();
  const press = useCallback(
    (event: KeyboardEvent, table: HTMLElement) => {
      const place = placeOf(event.target);
      const count = form.getValues('members').length;
      if (place === undefined) return;
      if (isDitto(event) && takeOffered(form, place)) return goOn(event);
      if (event.key === 'Enter' && event.ctrlKey) {
        taken(event);
        if (place.index + 1 < count) form.setFocus(`members.${place.index + 1}.${FIRST}`, { shouldSelect: true });
        else add(1, true);
        return;
      }
      if (isPastEnd(event, table) && place.index + 1 === count) {
        taken(event);
        add(1, true);
        return;
      }
      goToCellWithArrows(event, table);
    },
    [form, add],
  );
  const keys = useKeysWithin<HTMLTableElement>(press);
  useEffect(() => {
    const table = keys.current;
    if (table === null) return undefined;
    const reading = { options: optionsOf(words), thisYear: yearOf(start.today) };
    const paste = (event: ClipboardEvent) => pasteCells(event, { form, add }, reading);
    table.addEventListener('paste', paste);
    return () => table.removeEventListener('paste', paste);
  }, [keys, form, start.today, add, words]);
  return keys;
}

const optionsOf =
  (words: FieldWords): PasteReading['options'] =>
  ({ choice }) =>
    words.options(choice);

function pasteCells(event: ClipboardEvent, grid: Pick<Grid, 'form' | 'add'>, reading: PasteReading) {
  const { form, add } = grid;
  const place = placeOf(event.target);
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (place === undefined || !isSeveralCells(text)) return;
  event.preventDefault();
  const firstColumn = MEMBER_COLUMNS.findIndex(({ field }) => field === place.field);
  const cells = readPastedCells(text, firstColumn, reading);
  const rows = 1 + Math.max(...cells.map(({ row }) => row));
  const missing = place.index + rows - form.getValues('members').length;
  if (missing > 0) add(missing, false);
  for (const { row, column, value } of cells) {
    const path: FieldPath<HouseholdForm> = `members.${place.index + row}.${column.field}`;
    form.setValue(path, value, { shouldDirty: true, shouldTouch: true });
  }
  void form.trigger(cells.map(({ row, column }) => `members.${place.index + row}.${column.field}` as const));
}

function placeOf(target: EventTarget | null): Place | undefined {
  const name = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : '';
  const [, index, field] = /^members\.(\d+)\.(\w+)$/.exec(name) ?? [];
  const column = MEMBER_COLUMNS.find((known) => known.field === field);
  return column === undefined ? undefined : { index: Number(index), field: column.field };
}

/** F4, or a ditto mark in an empty cell, as on paper. */
const isDitto = ({ key, target, ctrlKey, altKey }: KeyboardEvent) =>
  !ctrlKey &&
  !altKey &&
  (key === 'F4' ||
    (key === '"' && target instanceof HTMLInputElement && target.type === 'text' && target.value === ''));

function takeOffered(form: HouseholdFormApi, { index, field }: Place): boolean {
  const members = form.getValues('members');
  const offered = offeredFor(field, members, index);
  if (offered === '') return false;
  // what the next key passes depends on the value just taken: it is drawn before
  flushSync(() => takeOver(form, { index, field }, offered));
  return true;
}

function takeOver(form: HouseholdFormApi, { index, field }: Place, offered: string): void {
  form.setValue(`members.${index}.${field}`, offered, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  if (field === 'modularCode') {
    const annex = form.getValues('members').find(({ modularCode }) => modularCode === offered)?.annex ?? '';
    form.setValue(`members.${index}.annex`, annex, { shouldDirty: true });
  }
}

/** The ditto key has done the work of the cell: on to the next one, as Enter goes. */
function goOn(event: KeyboardEvent): void {
  taken(event);
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  event.target?.dispatchEvent(enter);
}

/** Enter or Tab where no cell follows that is still to be filled in, or arrow down in the last row. */
function isPastEnd({ key, shiftKey, ctrlKey, target }: KeyboardEvent, table: HTMLElement): boolean {
  if (shiftKey || ctrlKey || !(target instanceof HTMLElement)) return false;
  if (key === 'ArrowDown') return target instanceof HTMLInputElement && target.list === null;
  if (key !== 'Enter' && key !== 'Tab') return false;
  const fields = [...table.querySelectorAll<HTMLElement>('tbody input, tbody select')];
  const after = fields.slice(fields.indexOf(target) + 1);
  return key === 'Tab' ? after.length === 0 : after.every((field) => field.dataset['passed'] !== undefined);
}

function taken(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
