import type { Named } from '../data/archive/excerpt.ts';
import type { Opened } from '../data/archive/open.ts';
import type { Look } from '../data/archive/view.ts';
import type { Seen } from '../data/archive/worker.ts';
import { unpack } from '../data/packed.ts';
import type { Atlas } from './atlas.svelte.ts';

/** The records without which an atlas could not show what it shows, by their tables. */
function named({ whole, filters, site, source, proof, measure }: Atlas): Named {
  const subject = proof === null ? undefined : whole.statements.get(proof)?.subject;
  const subjects = [site, subject, ...measure].filter((id) => id !== null && id !== undefined);
  return {
    sites: subjects.filter((id) => whole.sites.has(id)),
    events: [...subjects.filter((id) => whole.events.has(id)), ...filters.event],
    groups: [...subjects.filter((id) => whole.groups.has(id)), ...filters.group],
    places: [...measure.filter((end) => whole.places.has(end)), ...filters.territory],
    sources: [...(source === null ? [] : [source]), ...filters.cites],
  };
}

/** Looks into an archive: only what is in view of it is ever the data of the atlas. */
export class Looking {
  readonly opened: Opened;
  readonly #worker: Worker;
  #last: Look | null = null;

  constructor(opened: Opened, worker: Worker) {
    this.opened = opened;
    this.#worker = worker;
  }

  /** Asks for what is in a view; it is told to `take`. */
  look(atlas: Atlas, view: Omit<Look, 'named'>): void {
    this.#last = { ...view, named: named(atlas) };
    atlas.coming = true;
    this.#worker.postMessage(this.#last, []);
  }

  /**
   * What is in view becomes the data of the atlas. What the atlas names has been kept and stays chosen; what was chosen
   * while the view was on its way has not, and is asked for. What could not be kept is told.
   */
  take(atlas: Atlas, { packed, digest, part, asked }: Seen): void {
    if (this.#last && JSON.stringify(named(atlas)) !== JSON.stringify(this.#last.named))
      return this.look(atlas, this.#last);
    // A request made meanwhile is still to be answered.
    atlas.coming = asked !== undefined && JSON.stringify(asked) !== JSON.stringify(this.#last);
    const { search, ignored, hovered } = atlas;
    const whole = unpack(packed);
    atlas.shown = { whole, found: digest, part, listed: part?.listed === true };
    if (hovered !== null && !whole.sites.has(hovered)) atlas.hovered = null;
    atlas.open(search);
    atlas.ignored = [...ignored, ...atlas.ignored];
  }
}
