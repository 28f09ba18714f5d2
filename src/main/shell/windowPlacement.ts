import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** The smallest window in which every screen is usable. */
export const SMALLEST = { width: 1024, height: 640 } as const;
const FIRST = { width: 1366, height: 768 } as const;
const VISIBLE_PART = 100;

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const savedPlacement = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximized: z.boolean(),
});
type SavedPlacement = z.output<typeof savedPlacement>;
type Placement = { readonly bounds: Partial<Area>; readonly maximized: boolean };

/** Where the window was; undefined the first time, and where the file is not what we wrote. */
export function readPlacement(file: string): SavedPlacement | undefined {
  try {
    return savedPlacement.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** A convenience: a full disk or a read-only folder must not keep the window from closing. */
export function writePlacement(file: string, placement: SavedPlacement): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(placement));
  } catch {
    // the next window opens at its first size
  }
}

/** The remembered place where a screen still shows enough of it; else the size alone, and the system chooses the place. */
export function fitToScreens(saved: SavedPlacement | undefined, screens: readonly Area[]): Placement {
  if (saved === undefined) return { bounds: FIRST, maximized: false };
  const { bounds, maximized } = saved;
  if (screens.some((screen) => shows(screen, bounds))) return { bounds, maximized };
  return { bounds: FIRST, maximized };
}

function shows(screen: Area, { x, y, width }: Area): boolean {
  const seen = Math.min(screen.x + screen.width, x + width) - Math.max(screen.x, x);
  return seen >= VISIBLE_PART && y >= screen.y && y <= screen.y + screen.height - VISIBLE_PART;
}
