import { boundaryViews, type BoundaryView } from '../../geo/model/boundary-views.ts';
import type { Measure } from '../../geo/model/schema.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import type { Digest } from '../data/filter/digest.ts';
import { readEnd, type End } from '../data/measure/ends.ts';
import { unstated, type FacetKey } from '../data/filter/facets.ts';
import {
  active,
  filtersOf,
  Matching,
  SiteIndex,
  unfiltered,
  without,
  type FilterKey,
  type Filters,
} from '../data/filter/filter.ts';
import type { LensChoice } from '../data/filter/lens-result.ts';
import { parse, write, type AddressContext, type Ignored } from './address.ts';
import type { Lens } from '../data/catalogue/lens.ts';
import { lateStatus } from './late-status.ts';
import type { Opened, ExternalData } from './opened/opened.ts';
import { home, type Address, type Theme, type ViewName } from './params.ts';

/** Names of the dialogs over the page; `gathered` lists the sites that one symbol stands for. */
export type Tool = 'share' | 'keys' | 'gathered';

/** Reactive state of the page. Event handlers write its fields; the map, the list and the page’s address follow. */
export class Atlas {
  /**
   * Data that the page shows: this website’s own, a large dataset in a worker, or an archive (dataset as map tiles).
   */
  readonly opened: Opened;
  site = $state<string | null>(home.site);
  source = $state<string | null>(home.source);
  /** Id of the statement of which speaker, words and source are shown; null if none is. */
  proof = $state<string | null>(home.value);
  /** Text in the search box. */
  q = $state(home.q);
  filters = $state.raw<Filters>(unfiltered);
  #borders = $state<BoundaryView>(home.borders);
  view = $state<ViewName>(home.view);
  lang = $state<Lang | null>(home.lang);
  theme = $state<Theme | null>(home.theme);
  /** Points, sites and lines between which the reader measures distances, in order. */
  measure = $state.raw<readonly End[]>(home.measure);
  /**
   * True while the reader measures distances: a click on a site then adds it to the measurement instead of selecting
   * it.
   */
  measuring = $state(false);
  /** True if another page shows this one embedded in a frame. */
  embed = $state(home.embed);
  /** Id of the site under the pointer or with the keyboard focus, in the list or on the map. */
  hovered = $state<string | null>(null);
  /**
   * True if the reader has turned on the online map that this website offers. A link cannot turn it on, because it
   * contacts another host.
   */
  online = $state(false);
  /** Distance, computed by this project, that the map currently draws; null for none. */
  drawn = $state.raw<Measure | null>(null);
  /** Name of the open dialog; null if none is open. */
  tool = $state<Tool | null>(null);
  /**
   * Sites in the dialog for a symbol that stands for several sites (possibly only the first of them), and the number of
   * all.
   */
  gathered = $state.raw<{ sites: readonly string[]; count: number }>({ sites: [], count: 0 });
  /** Height of the phone’s bottom sheet, the panel over the lower part of the map. */
  sheet = $state<'peek' | 'half' | 'full'>('half');
  /** True if the timeline is collapsed. */
  folded = $state(false);
  ignored = $state.raw<readonly Ignored[]>([]);
  /**
   * Map camera in the page’s address; null until the reader moves the map. A new object each time that the map or the
   * address sets it.
   */
  camera = $state.raw<{ readonly at: string | null }>({ at: null });
  /** Ids of the sites that are outside the visible part of the map. */
  outside = $state.raw<Pick<ReadonlySet<string>, 'has'>>(new Set());

  /** Views of the boundaries that the data offer; of data without `meta`, all. */
  readonly boundaryViews: readonly BoundaryView[] = $derived.by(() => {
    const { meta } = this.whole.dataset;
    return meta ? (meta.boundaries ?? []) : boundaryViews;
  });

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** The view of the boundaries: the chosen one where the data offer it, else their first; `none` if they offer none. */
  get borders(): BoundaryView {
    const offered = this.boundaryViews;
    return offered.includes(this.#borders) ? this.#borders : (offered[0] ?? 'none');
  }

  set borders(chosen: BoundaryView) {
    this.#borders = chosen;
  }

  /** Name and link of data from elsewhere; null for this website’s own. */
  get from(): ExternalData | null {
    return this.opened.from;
  }

  /** True once the statements of the dataset are read; until then, the page may show only the points of sites. */
  get stated(): boolean {
    return this.opened.stage === 'statements';
  }

  /** Catalogue of all records in memory, without lens (filter of statements) and filters of sites. */
  get whole(): Catalogue {
    return this.opened.whole;
  }

  /**
   * Lens (filter of statements by account) and last day of publication that the reader chose. The page follows once the
   * result is computed.
   */
  get chosen(): LensChoice {
    return this.opened.chosen;
  }

  /** Lens of the page: the filter by account (side) that decides whose statements are shown. */
  get lens(): Lens {
    return this.opened.shown.lens;
  }

  /** Last day of publication of the statements that the page shows; null for all days. */
  get known(): string | null {
    return this.opened.shown.known;
  }

  /**
   * True unless sites are filtered by status (agreement of sources) and the code that compares statements is not loaded
   * yet.
   */
  get compared(): boolean {
    return !this.filters.status.length || Boolean(lateStatus.value ?? this.digest.columns?.status);
  }

  /**
   * True once the list of sites that pass the filters is known, even if it is empty; false while sites are still being
   * read.
   */
  get settled(): boolean {
    const { listed, coming, waiting } = this.opened;
    return this.compared && listed && (this.found.length > 0 || !(coming || waiting));
  }

  /** Sets the lens (filter of statements by account), the last day of publication, or both. */
  setLens(choice: Partial<LensChoice>): void {
    const { lens, known } = { ...this.chosen, ...choice };
    if (lens !== this.chosen.lens || known !== this.chosen.known) this.opened.setLens({ lens, known });
  }

  /**
   * Dataset with look-ups, reduced to the statements that the lens (filter by account) and the last day of publication
   * leave. All that the page shows comes from it.
   */
  get catalogue(): Catalogue {
    return this.opened.shown.catalogue;
  }

  /** Filter indexes and counts of the dataset on the page, as far as a worker has computed them. */
  get digest(): Partial<Digest> {
    return this.opened.shown.digest;
  }

  readonly index = $derived(
    new SiteIndex(this.catalogue, this.digest.columns, lateStatus.value?.statusColumn),
  );
  /** Sites that pass the filters, and for each option of a filter the number of sites that choosing it would give. */
  readonly matching = $derived(new Matching(this.index, this.filters));

  /** Sites that pass every filter, in the order of the dataset. */
  readonly found = $derived(this.matching.sites);

  /** Names of the filters of sites that are set. */
  readonly active = $derived(active(this.filters));

  readonly address: Address = $derived({
    site: this.site,
    source: this.source,
    value: this.proof,
    q: this.q,
    ...this.filters,
    lens: this.chosen.lens,
    known: this.chosen.known,
    borders: this.#borders,
    view: this.view,
    lang: this.lang,
    theme: this.theme,
    measure: this.measure,
    embed: this.embed,
  });

  readonly search = $derived(this.href({}, { page: '' }));

  /**
   * Address of the page’s current state with some changes: relative, or absolute if `context` has the address of the
   * `page`.
   */
  href(changed: Partial<Address>, context: Partial<AddressContext>): string {
    const defaults = { data: this.from?.link ?? null, camera: null, ...context };
    return write({ ...this.address, ...changed }, this.whole, defaults);
  }

  /**
   * Link to share the page’s current state with some changes; null if the data is a file on this device, which no link
   * can open.
   */
  link(changed: Partial<Address>, context: Partial<AddressContext> = {}): string | null {
    return this.from?.link === null ? null : this.href(changed, context);
  }

  /** Number of sites that an option of a facet (way to filter sites) would give, together with the other filters. */
  countOf(facet: FacetKey, option: string): number {
    return this.matching.count(facet, option);
  }

  /** True if the page offers an option of a facet (way to filter sites): some site has it, or it is chosen. */
  offers(facet: FacetKey, option: string): boolean {
    return this.index.column(facet).has(option) || this.filters[facet].includes(option);
  }

  /** True if the page offers the filter for sites without a day: there is such a site, or the filter is set. */
  get undated(): boolean {
    return this.index.column('happened').has(unstated) || this.filters.dates === 'unstated';
  }

  /** Sets the page’s state from a query string. */
  open(search: string): void {
    const { address, ignored } = parse(search, this.whole);
    this.site = address.site;
    this.source = address.source;
    this.proof = address.value;
    this.q = address.q;
    this.filters = filtersOf(address);
    this.setLens(address);
    this.borders = address.borders;
    this.view = address.view;
    this.lang = address.lang;
    this.theme = address.theme;
    this.measure = address.measure;
    this.embed = address.embed;
    if (address.measure.length) this.measuring = true;
    this.ignored = ignored;
  }

  /** Moves the phone’s bottom sheet to its next height, and from the highest back to the lowest. */
  cycleSheet(): void {
    this.sheet = this.sheet === 'peek' ? 'half' : this.sheet === 'half' ? 'full' : 'peek';
  }

  toggle(facet: FacetKey, option: string): void {
    const chosen = this.filters[facet];
    this.filters = {
      ...this.filters,
      [facet]: chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option],
    };
  }

  /** Removes one filter of sites with all its options. */
  drop(key: FilterKey): void {
    this.filters = without(this.filters, key);
  }

  /** Sets the days of the date filter, or the kind of date that it applies to; the kind `unstated` removes the days. */
  filterDays(days: Partial<Pick<Filters, 'from' | 'to' | 'dates'>>): void {
    const { dates } = this.filters;
    if (days.dates === 'unstated') this.filters = { ...this.filters, from: null, to: null, ...days };
    else this.filters = { ...this.filters, dates: dates === 'unstated' ? 'event' : dates, ...days };
  }

  clearFilters(): void {
    this.filters = unfiltered;
  }

  select(site: string, proof: string | null = null): void {
    if (!this.stated) return;
    if (site !== this.site) this.drawn = null;
    this.site = site;
    this.source = null;
    this.proof = proof;
  }

  /** Handles a click on a site: adds the site to the measurement while the reader measures, else selects it. */
  choose(site: string): void {
    if (this.measuring) this.measureTo(site);
    else this.select(site);
  }

  /**
   * Opens the list of the sites for which one symbol on the map stands. `sites` may be only the first of them; `count`
   * is the number of all.
   */
  gather(sites: readonly string[], count: number): void {
    this.gathered = { sites, count };
    this.tool = 'gathered';
  }

  /**
   * Adds a site, point or line to the distance measurement. A line may only follow a site or a point, and nothing may
   * follow itself; other calls do nothing.
   */
  measureTo(end: End): void {
    const before = this.measure.at(-1);
    if (end !== before && readEnd(end, this.whole, before)) this.measure = [...this.measure, end];
  }

  startMeasuring(from: readonly End[] = this.measure): void {
    if (!this.stated) return;
    this.measure = from;
    this.measuring = true;
  }

  stopMeasuring(): void {
    this.measure = [];
    this.measuring = false;
  }

  toggleProof(statement: string): void {
    this.proof = this.proof === statement ? null : statement;
  }

  /** Shows or hides the words of a statement in a list that belongs to no site; deselects site and source. */
  toggleListed(statement: string): void {
    const proof = this.proof === statement && !this.site ? null : statement;
    this.close();
    this.proof = proof;
  }

  read(source: string): void {
    this.site = null;
    this.proof = null;
    this.source = source;
  }

  close(): void {
    this.drawn = null;
    this.site = null;
    this.source = null;
    this.proof = null;
  }

  /**
   * Selects the next or previous site of the list, from the last one on to the first; without a selection, the first or
   * the last.
   */
  step(step: 1 | -1): void {
    const { found } = this;
    if (found.length === 0) return;
    const at = this.site === null ? -1 : this.matching.placeOf(this.site);
    const next = at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length;
    this.select(found[next]!.id);
  }
}
