import type { Input } from './input.ts';
import type { Problem } from './problem.ts';
import type { World } from './world.ts';

/** One rule of the dataset: the records that break it. */
export type Check = (input: Input, world: World) => Problem[];

/** Every rule; a dataset that breaks one is not built. */
export const checks = {} satisfies Record<string, Check>;

/** Every fault, in the order of the rules. */
export const check = (input: Input, world: World): Problem[] =>
  Object.values<Check>(checks).flatMap((rule) => rule(input, world));
