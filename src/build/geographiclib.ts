import type { Plugin } from 'vite';

/**
 * Vite plugin that turns geographiclib, a CommonJS module, into an ES module; otherwise the bundler adds a helper to
 * the script that the page loads first.
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
