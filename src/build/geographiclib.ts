import type { Plugin } from 'vite';

/**
 * Converts geographiclib, a CommonJS module, to an ES module: otherwise the bundler adds an interop helper to the script
 * of the first view.
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
