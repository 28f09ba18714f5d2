import { useEffect, useRef } from 'react';

const FIELDS = 'input:not([type="hidden"]), select, textarea, button[type="submit"]';

/**
 * Enter goes to the next field of the form, Shift+Enter to the one before; a list with a choice in it keeps its Enter.
 * Fields marked `data-passed` have nothing to say and are passed.
 */
export function goOnWithEnter(event: KeyboardEvent, form: HTMLElement): void {
  const field = event.target;
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  if (isOpenList(field) && field.hasAttribute('aria-activedescendant')) return;
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (one) => one === field || (canTakeFocus(one) && one.dataset['passed'] === undefined),
  );
  focusField(event, fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]);
}

const canTakeFocus = (field: HTMLElement) =>
  field.tabIndex >= 0 && !field.matches(':disabled') && field.getClientRects().length > 0;

/** Arrow left and right go to the neighbouring cell once the caret is at that end of the text, or all of it is marked. */
export function goToCellWithArrows(event: KeyboardEvent, table: HTMLElement): void {
  goToRowWithArrows(event, table);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const field = event.target;
  if (event.defaultPrevented || step === undefined || event.shiftKey || event.altKey) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  if (field instanceof HTMLInputElement && field.type === 'text' && !isAtEnd(field, step)) return;
  const row = field.closest('tr');
  const fields = [...(row?.querySelectorAll<HTMLElement>('input, select') ?? [])];
  focusField(event, fields[fields.indexOf(field) + step]);
}

function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, step: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (step < 0 ? 0 : value.length);
}

/** Arrow up and down go to the same column of the neighbouring row; with Ctrl also out of lists, which use the arrows. */
export function goToRowWithArrows(event: KeyboardEvent, table: HTMLElement): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const field = event.target;
  if (step === undefined || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  const usesArrows = field instanceof HTMLSelectElement || field.list !== null;
  if (usesArrows && !event.ctrlKey) return;
  const cell = field.closest('td');
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const row = cell === null ? undefined : rows[rows.findIndex((one) => one.contains(cell)) + step];
  focusField(event, row?.cells[cell?.cellIndex ?? -1]?.querySelector<HTMLElement>('input, select'));
}

/** The key has done its work: nobody else, the field least of all, takes it for its own. */
function focusField(event: KeyboardEvent, field: HTMLElement | null | undefined): void {
  event.preventDefault();
  event.stopPropagation();
  field?.focus();
  if (field instanceof HTMLInputElement && field.type !== 'checkbox') field.select();
}

export const isOpenList = (field: Element | null) => field?.getAttribute('aria-expanded') === 'true';

/** Lets keys pressed within an element move the focus, before the fields themselves hear them. */
export function useKeysWithin<Element extends HTMLElement>(move: (event: KeyboardEvent, within: Element) => void) {
  const element = useRef<Element>(null);
  useEffect(() => {
    const within = element.current;
    if (within === null) return undefined;
    const pressed = (event: KeyboardEvent) => move(event, within);
    within.addEventListener('keydown', pressed);
    return () => within.removeEventListener('keydown', pressed);
  }, [move]);
  return element;
}
