import type { Figure } from './figures';

const HEADER = ['', 'operation', 'measured', 'floor', 'ratio', 'goal', ''];

/** The table as people read it. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [HEADER, ...figures.map(cellsOf)];
  const widths = HEADER.map((_header, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const isText = (column: number) => column < 2;
  const write = (line: readonly string[]) =>
    widths
      .map((width, column) => pad(line[column] ?? '', width, isText(column)))
      .join('  ')
      .trimEnd();
  const floors = figures.filter(({ floor }) => floor !== '').map(floorLine);
  return [...lines.map(write), '', ...floors, ...figures.flatMap(partsLine)].join('\n');
}

const pad = (text: string, width: number, isText: boolean) => (isText ? text.padEnd(width) : text.padStart(width));
const partsLine = ({ id, unit, parts = {} }: Figure) =>
  Object.entries(parts).map(([name, value]) => `${id} ${name}: ${Math.round(value)} ${unit}`);
const floorLine = ({ id, floor }: Figure) => `${id} floor: ${floor}`;

function cellsOf({ id, operation, unit, measured, floorMeasured, ratio, met, skipped, ...goal }: Figure) {
  const withUnit = (value: number | null) =>
    value === null ? '' : `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`;
  const ofItself = ratio === null || goal.isAbsolute === true;
  if (measured === null) return [id, `${operation} — ${skipped ?? ''}`, '', '', '', '', ''];
  return [
    id,
    operation,
    withUnit(measured),
    withUnit(floorMeasured),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    `${unit === '%' ? '≥' : '≤'} ${goal.limit} ${ofItself ? unit : '×'}`,
    met === true ? '✓' : '✗',
  ];
}
