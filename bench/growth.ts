import { median, type Figure } from './figures';
import type { FigureId } from './goals';

/** P15: what must grow with the number of households, and hardly faster. */
export const GROWING = ['P2', 'P6', 'P7'] as const satisfies readonly FigureId[];

/** Times as long for times as many households; the goal of performance.md: 12 × for 11 ×. */
export type Growth = {
  readonly id: FigureId;
  readonly times: number;
  readonly households: number;
  readonly met: boolean;
};

const LIMIT = 12 / 11;

export function growthOf(
  before: { readonly households: number; readonly figures: readonly Figure[] },
  after: { readonly households: number; readonly figures: readonly Figure[] },
): readonly Growth[] {
  const households = after.households / before.households;
  return GROWING.flatMap((id) => {
    const [small, large] = [before, after].map(({ figures }) => figures.find((figure) => figure.id === id)?.runs ?? []);
    if (small === undefined || large === undefined || small.length === 0 || large.length === 0) return [];
    const times = median(large.map(({ measured }) => measured)) / median(small.map(({ measured }) => measured));
    return [{ id, times, households, met: times <= households * LIMIT }];
  });
}

export const growthLine = ({ id, times, households, met }: Growth) =>
  `P15 ${id}: ${times.toFixed(1)} × for ${households.toFixed(1)} × the households${met ? '' : ', more than the goal'}`;
