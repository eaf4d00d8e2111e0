import type { Named } from '../../data/archive/excerpt.ts';
import type { ArchiveSummary } from '../../data/archive/open.ts';
import type { Look, Part } from '../../data/archive/view.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Through } from '../../data/filter/narrowed.ts';
import { unpack } from '../../data/packed/packed.ts';
import type { Question } from '../../data/search/answer.ts';
import type { Asker } from '../../data/workers/ask.ts';
import type { ArchiveProtocol, ArchiveView } from '../../data/workers/protocol.ts';
import { home } from '../params.ts';
import { lensed } from './lensed.ts';
import type { Choices, Opened, Stranger, Ways } from './opened.ts';

/** The records without which a reader's choices could not be shown, by their tables. */
function named(whole: Catalogue, { filters, site, source, proof, measure }: Choices): Named {
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

const taken = ({ packed, digest, part }: ArchiveView) => ({ whole: unpack(packed), digest, part });

/** An archive of tiles, of which only what is in view is ever at hand. */
export class ArchiveData implements Opened {
  readonly from: Stranger;
  readonly stage = 'statements';
  readonly long = true;
  readonly partial = true;
  readonly extent: Opened['extent'];
  readonly total: number | null;
  readonly failed = false;
  readonly waiting = false;
  readonly #channel: Asker<ArchiveProtocol>;
  #view = $state.raw<{ whole: Catalogue; digest: Digest; part: Part | null }>()!;
  coming = $state(false);
  wanted = $state.raw<Through>(home);
  readonly seen = $derived(lensed(this.whole, this.#view.digest, this.wanted));
  #last: Look | null = null;

  constructor(
    channel: Asker<ArchiveProtocol>,
    from: Stranger,
    { bounds, total }: ArchiveSummary,
    first: ArchiveView,
  ) {
    this.#channel = channel;
    this.from = from;
    this.extent = bounds;
    this.total = total;
    this.#view = taken(first);
  }

  get whole(): Catalogue {
    return this.#view.whole;
  }

  get part(): Part | null {
    return this.#view.part;
  }

  /** Only few enough sites in view are at hand. */
  get listed(): boolean {
    return this.part?.listed === true;
  }

  through(lens: Through): void {
    this.wanted = lens;
  }

  search(question: Question, signal: AbortSignal) {
    return this.#channel.ask('search', question, { signal });
  }

  look(view: Omit<Look, 'named'>, choices: Choices): void {
    const look = { ...view, named: named(this.whole, choices) };
    this.#last = look;
    this.coming = true;
    this.#channel.ask('look', look).then(
      (seen) => seen && this.#take(seen, look, choices),
      ({ message }: Error) => this.#miss(message, look),
    );
  }

  /**
   * What is in view becomes the data. What the choices name has been kept and stays chosen; what was chosen while the
   * view was on its way has not, and is asked for. What could not be kept is told.
   */
  #take(seen: ArchiveView, look: Look, choices: Choices): void {
    const last = this.#last!;
    if (JSON.stringify(named(this.whole, choices)) !== JSON.stringify(last.named))
      return this.look(last, choices);
    // A request made meanwhile is still to be answered.
    this.coming = look !== last;
    const { search, ignored, hovered } = choices;
    this.#view = taken(seen);
    if (hovered !== null && !this.whole.sites.has(hovered)) choices.hovered = null;
    choices.open(search);
    choices.ignored = [...ignored, ...choices.ignored];
  }

  /** What is at hand stays. */
  #miss(fault: string, look: Look): void {
    if (look !== this.#last) return;
    const none: Part = { count: null, listed: false, clusters: [], faults: [], more: 0 };
    this.#view = { ...this.#view, part: { ...(this.part ?? none), faults: [fault] } };
    this.coming = false;
  }

  draw<T>(ways: Ways<T>): T {
    return ways.view();
  }

  close(): void {
    this.#channel.close();
  }
}
