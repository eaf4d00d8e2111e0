declare module '@citation-js/core' {
  /** Reader of bibliographies, which converts them into items of CSL-JSON. */
  export class Cite {
    constructor(data: string, options?: { forceType: string; generateGraph?: boolean });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
