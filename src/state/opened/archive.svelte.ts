import { placeOf } from '../../../geo/model/subject.ts';
import type { RecordIds } from '../../data/archive/subset.ts';
import type { ArchiveHeader } from '../../data/archive/open.ts';
import type { ViewRequest, ArchivePart } from '../../data/archive/view.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { LensChoice } from '../../data/filter/lens-result.ts';
import { unpack } from '../../data/packed/packed.ts';
import type { Question } from '../../data/search/answer.ts';
import type { WorkerClient } from '../../data/workers/ask.ts';
import type { ArchiveProtocol, ArchiveView } from '../../data/workers/protocol.ts';
import { home } from '../params.ts';
import { applyLens } from './apply-lens.ts';
import type { Choices, Opened, ExternalData, Ways } from './opened.ts';

/** Ids of the records to which the reader’s choices (selection, filters, measurement) refer, by table. */
function neededIds(whole: Catalogue, { filters, site, source, proof, measure }: Choices): RecordIds {
  const subject = proof === null ? undefined : whole.statements.get(proof)?.subject;
  const subjects = [site, subject, ...measure].filter((id) => id !== null && id !== undefined);
  return {
    sites: subjects.filter((id) => whole.sites.has(id)),
    events: [...subjects.filter((id) => whole.events.has(id)), ...filters.event],
    groups: [...subjects.filter((id) => whole.groups.has(id)), ...filters.group],
    places: [
      ...subjects.flatMap((id) => placeOf(id) ?? []).filter((id) => whole.places.has(id)),
      ...measure.filter((end) => whole.places.has(end)),
      ...filters.territory,
    ],
    sources: [...(source === null ? [] : [source]), ...filters.cites],
  };
}

const viewFrom = ({ packed, digest, part }: ArchiveView) => ({ whole: unpack(packed), digest, part });

/** Open archive (dataset as map tiles), of which only the sites in view are in memory. */
export class ArchiveData implements Opened {
  readonly from: ExternalData;
  readonly stage = 'statements';
  readonly long = true;
  readonly partial = true;
  readonly extent: Opened['extent'];
  readonly total: number | null;
  readonly failed = false;
  readonly waiting = false;
  readonly #channel: WorkerClient<ArchiveProtocol>;
  #view = $state.raw<{ whole: Catalogue; digest: Digest; part: ArchivePart | null }>()!;
  coming = $state(false);
  chosen = $state.raw<LensChoice>(home);
  readonly shown = $derived(applyLens(this.whole, this.#view.digest, this.chosen));
  #last: ViewRequest | null = null;

  constructor(
    channel: WorkerClient<ArchiveProtocol>,
    from: ExternalData,
    { bounds, total }: ArchiveHeader,
    first: ArchiveView,
  ) {
    this.#channel = channel;
    this.from = from;
    this.extent = bounds;
    this.total = total;
    this.#view = viewFrom(first);
  }

  get whole(): Catalogue {
    return this.#view.whole;
  }

  get part(): ArchivePart | null {
    return this.#view.part;
  }

  /** True if so few sites are in view that they are read and listed. */
  get listed(): boolean {
    return this.part?.listed === true;
  }

  setLens(lens: LensChoice): void {
    this.chosen = lens;
  }

  search(question: Question, signal: AbortSignal) {
    return this.#channel.ask('search', question, { signal });
  }

  look(view: Omit<ViewRequest, 'named'>, choices: Choices): void {
    const request = { ...view, named: neededIds(this.whole, choices) };
    this.#last = request;
    this.coming = true;
    this.#channel.ask('look', request).then(
      (answer) => answer && this.#take(answer, request, choices),
      ({ message }: Error) => this.#miss(message, request),
    );
  }

  /**
   * Shows a part of the archive that was read, with the records to which the reader’s choices refer. If the choices
   * have changed meanwhile, the part is read again. A choice whose record does not exist is dropped and reported to the
   * reader.
   */
  #take(view: ArchiveView, request: ViewRequest, choices: Choices): void {
    const last = this.#last!;
    if (JSON.stringify(neededIds(this.whole, choices)) !== JSON.stringify(last.named))
      return this.look(last, choices);
    // Expect another answer from the worker if a later request was sent.
    this.coming = request !== last;
    const { search, ignored, hovered } = choices;
    this.#view = viewFrom(view);
    if (hovered !== null && !this.whole.sites.has(hovered)) choices.hovered = null;
    choices.open(search);
    choices.ignored = [...ignored, ...choices.ignored];
  }

  /** Keeps the sites shown so far after a failed request, and reports the fault. */
  #miss(fault: string, request: ViewRequest): void {
    if (request !== this.#last) return;
    const none: ArchivePart = { count: null, listed: false, clusters: [], faults: [], more: 0 };
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
