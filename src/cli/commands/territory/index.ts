import type { Command } from '../../command';
import { centerCommands } from './centers';
import { districtCommands } from './districts';
import { listCommands } from './lists';

export const territoryCommands: readonly Command[] = [...districtCommands, ...listCommands, ...centerCommands];
