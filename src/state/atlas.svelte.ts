import type { BoundaryView } from '../../geo/model/boundary-views.ts';
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
import type { Through } from '../data/filter/narrowed.ts';
import { parse, write, type Beside, type Ignored } from './address.ts';
import type { Lens } from '../data/catalogue/lens.ts';
import type { Opened, Stranger } from './opened/opened.ts';
import { home, type Address, type Theme, type ViewName } from './params.ts';

/** What opens over the page, by a button. */
export type Tool = 'share' | 'keys' | 'gathered';

/** The only reactive state. Handlers write its fields; the map, the list and the address follow. */
export class Atlas {
  /** The data that is shown. */
  readonly opened: Opened;
  site = $state<string | null>(home.site);
  source = $state<string | null>(home.source);
  /** The statement whose proof is open. */
  proof = $state<string | null>(home.value);
  /** The text in the search box. */
  q = $state(home.q);
  filters = $state.raw<Filters>(unfiltered);
  borders = $state<BoundaryView>(home.borders);
  view = $state<ViewName>(home.view);
  lang = $state<Lang | null>(home.lang);
  theme = $state<Theme | null>(home.theme);
  /** What is measured, end by end. */
  measure = $state.raw<readonly End[]>(home.measure);
  /** Whether what is touched is measured to. */
  measuring = $state(false);
  /** Whether the page is a part of another's. */
  embed = $state(home.embed);
  /** The site under the pointer or the keyboard, in the list or on the map. */
  hovered = $state<string | null>(null);
  /** Whether the reader has asked for the deployment's online layer; never from an address. */
  online = $state(false);
  /** The measurement drawn on the map. */
  drawn = $state.raw<Measure | null>(null);
  /** The tool that is open. */
  tool = $state<Tool | null>(null);
  /** The sites, or the first of them, that one mark stands for whose list is open. */
  gathered = $state.raw<{ sites: readonly string[]; count: number }>({ sites: [], count: 0 });
  /** How far the phone's bottom sheet is pulled up. */
  sheet = $state<'peek' | 'half' | 'full'>('half');
  /** Whether the timeline is folded away. */
  folded = $state(false);
  ignored = $state.raw<readonly Ignored[]>([]);
  /**
   * The camera that the address says: none until somebody has moved the map. Another object each time that the map or
   * the address says it.
   */
  camera = $state.raw<{ readonly at: string | null }>({ at: null });
  /** Sites whose pin lies outside the part of the map in view. */
  outside = $state.raw<Pick<ReadonlySet<string>, 'has'>>(new Set());

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** Whose data it is; null for the site's own. */
  get from(): Stranger | null {
    return this.opened.from;
  }

  /** True once it is known what is stated of the sites: until then nothing but where they are may be shown. */
  get told(): boolean {
    return this.opened.stage === 'statements';
  }

  /** Every record at hand, whatever the reader has chosen to see. */
  get whole(): Catalogue {
    return this.opened.whole;
  }

  /** The lens and date that are chosen; what is shown follows. */
  get wanted(): Through {
    return this.opened.wanted;
  }

  /** Whose statements are shown. */
  get lens(): Lens {
    return this.opened.seen.lens;
  }

  /** Nothing published after this day is shown; null for all. */
  get known(): string | null {
    return this.opened.seen.known;
  }

  /** True once the result is known, be it empty; one that is on its way is not told as empty. */
  get settled(): boolean {
    const { listed, coming, waiting } = this.opened;
    return listed && (this.found.length > 0 || !(coming || waiting));
  }

  /** Looks through another lens, or at another day. */
  look(through: Partial<Through>): void {
    const { lens, known } = { ...this.wanted, ...through };
    if (lens !== this.wanted.lens || known !== this.wanted.known) this.opened.through({ lens, known });
  }

  /** What the chosen lens and date let through: all that is shown is read from here. */
  get catalogue(): Catalogue {
    return this.opened.seen.catalogue;
  }

  /** What is known of that as a whole, without going through it. */
  get digest(): Partial<Digest> {
    return this.opened.seen.digest;
  }

  readonly index = $derived(new SiteIndex(this.catalogue, this.digest.columns));
  /** What the filters let through, and what each other choice would give. */
  readonly matching = $derived(new Matching(this.index, this.filters));

  /** The sites that pass every filter, in the order of the dataset. */
  readonly found = $derived(this.matching.sites);

  /** The filters that narrow what is found. */
  readonly active = $derived(active(this.filters));

  readonly address: Address = $derived({
    site: this.site,
    source: this.source,
    value: this.proof,
    q: this.q,
    ...this.filters,
    lens: this.wanted.lens,
    known: this.wanted.known,
    borders: this.borders,
    view: this.view,
    lang: this.lang,
    theme: this.theme,
    measure: this.measure,
    embed: this.embed,
  });

  readonly search = $derived(this.written({}, { page: '' }));

  /** The address of what is seen, some of it changed: as a link on this page, or as a whole where `page` is told. */
  written(changed: Partial<Address>, beside: Partial<Beside>): string {
    const stands = { data: this.from?.link ?? null, camera: null, ...beside };
    return write({ ...this.address, ...changed }, this.whole, stands);
  }

  /** The same for everybody: null where the data are a file on this device, which no address opens. */
  link(changed: Partial<Address>, beside: Partial<Beside> = {}): string | null {
    return this.from?.link === null ? null : this.written(changed, beside);
  }

  /** How many sites an option of a facet would show, the other filters standing. */
  countOf(facet: FacetKey, option: string): number {
    return this.matching.count(facet, option);
  }

  /** Whether an option of a facet is there to choose: some site has it, or it is chosen. */
  offers(facet: FacetKey, option: string): boolean {
    return this.index.column(facet).has(option) || this.filters[facet].includes(option);
  }

  /** Whether there are sites of which no source states a day, or they are asked for. */
  get undated(): boolean {
    return this.index.column('happened').has(unstated) || this.filters.dates === 'unstated';
  }

  /** Takes the state from a query string. */
  open(search: string): void {
    const { address, ignored } = parse(search, this.whole);
    this.site = address.site;
    this.source = address.source;
    this.proof = address.value;
    this.q = address.q;
    this.filters = filtersOf(address);
    this.look(address);
    this.borders = address.borders;
    this.view = address.view;
    this.lang = address.lang;
    this.theme = address.theme;
    this.measure = address.measure;
    this.embed = address.embed;
    if (address.measure.length) this.measuring = true;
    this.ignored = ignored;
  }

  /** Pulls the sheet to its next stop; from the last it goes down again. */
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

  /** Takes one filter away as a whole. */
  drop(key: FilterKey): void {
    this.filters = without(this.filters, key);
  }

  /** Filters by days, or by another row of them; sites without a day are not filtered by any. */
  filterDays(days: Partial<Pick<Filters, 'from' | 'to' | 'dates'>>): void {
    const { dates } = this.filters;
    if (days.dates === 'unstated') this.filters = { ...this.filters, from: null, to: null, ...days };
    else this.filters = { ...this.filters, dates: dates === 'unstated' ? 'event' : dates, ...days };
  }

  clearFilters(): void {
    this.filters = unfiltered;
  }

  select(site: string, proof: string | null = null): void {
    if (!this.told) return;
    if (site !== this.site) this.drawn = null;
    this.site = site;
    this.source = null;
    this.proof = proof;
  }

  /** What touching a site does: it is measured to while that is being done, and opened else. */
  choose(site: string): void {
    if (this.measuring) this.measureTo(site);
    else this.select(site);
  }

  /** Opens the list of the sites that one mark stands for; `sites` may be the first of them only. */
  gather(sites: readonly string[], count: number): void {
    this.gathered = { sites, count };
    this.tool = 'gathered';
  }

  /** Measures on to `end`; a line only from a point, and nothing to itself. */
  measureTo(end: End): void {
    const before = this.measure.at(-1);
    if (end !== before && readEnd(end, this.whole, before)) this.measure = [...this.measure, end];
  }

  startMeasuring(from: readonly End[] = this.measure): void {
    if (!this.told) return;
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

  /** The words for what is said of no one site open in the list that holds it; what is open beside it makes way. */
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

  /** Selects the site `step` places further in the list; from none, the first or the last. */
  step(step: 1 | -1): void {
    const { found } = this;
    if (found.length === 0) return;
    const at = this.site === null ? -1 : this.matching.placeOf(this.site);
    const next = at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length;
    this.select(found[next]!.id);
  }
}
