import type { Command } from '../command';
import { bimesterCommands } from './bimester';
import { demoCommands } from './demo';
import { enrolmentCommands } from './enrolment';
import { registryCommands } from './registry';

export const commands: readonly Command[] = [
  ...registryCommands,
  ...enrolmentCommands,
  ...bimesterCommands,
  ...demoCommands,
];
