import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type="hidden"]), select, textarea, button[type="submit"]';

/** Enter goes to the next field of the form, Shift+Enter to the one before; a list that is open keeps its Enter. */
export function goOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  if (isOpenList(field)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(canTakeFocus);
  focusField(fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]);
}

const canTakeFocus = (field: HTMLElement) =>
  field.tabIndex >= 0 && !field.matches(':disabled') && field.getClientRects().length > 0;

/** Arrow up and down go to the same column of the neighbouring row; with Ctrl also out of lists, which use the arrows. */
export function goToRowWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const field = event.target;
  if (step === undefined || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  const usesArrows = field instanceof HTMLSelectElement || field.list !== null;
  if (usesArrows && !event.ctrlKey) return;
  event.preventDefault();
  const cell = field.closest('td');
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const row = cell === null ? undefined : rows[rows.findIndex((one) => one.contains(cell)) + step];
  focusField(row?.cells[cell?.cellIndex ?? -1]?.querySelector<HTMLElement>('input, select'));
}

function focusField(field: HTMLElement | null | undefined): void {
  field?.focus();
  if (field instanceof HTMLInputElement && field.type !== 'checkbox') field.select();
}

export const isOpenList = (field: Element | null) => field?.getAttribute('aria-expanded') === 'true';
