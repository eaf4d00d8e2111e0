import type { Plugin } from 'vite';

/**
 * Vite plugin that fails the build if files import each other in a circle at run time: the order in which they run
 * would then depend on which is imported first. Imports of types and `import()` do not count.
 */
export const refuseCircles = (): Plugin => ({
  name: 'sited-circles',
  config: () => ({ build: { rolldownOptions: { checks: { circularDependency: true } } } }),
  onLog(_level, log) {
    const ours = log.code === 'CIRCULAR_DEPENDENCY' && !log.message.includes('node_modules');
    if (ours) throw new Error(log.message);
  },
});
