import type { Plugin } from 'vite';

/**
 * Gives geographiclib, which is a CommonJS module, as an ES module: a helper that tells the two apart would be in the
 * script of the first view.
 */
export function geographiclibModule(): Plugin {
  return {
    name: 'geographiclib-module',
    apply: 'build',
    transform: (code, id) =>
      id.endsWith('/geographiclib-geodesic.min.js')
        ? { code: `const module = { exports: {} };\n${code}\nexport default module.exports;`, map: null }
        : undefined,
  };
}
