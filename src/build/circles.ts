import type { Plugin } from 'vite';

/**
 * Fails the build where files import each other in a circle at run time: their order of execution would depend on which
 * is imported first. Types and `import()` make no circle.
 */
export const refuseCircles = (): Plugin => ({
  name: 'sited-circles',
  config: () => ({ build: { rolldownOptions: { checks: { circularDependency: true } } } }),
  onLog(_level, log) {
    const ours = log.code === 'CIRCULAR_DEPENDENCY' && !log.message.includes('node_modules');
    if (ours) throw new Error(log.message);
  },
});
