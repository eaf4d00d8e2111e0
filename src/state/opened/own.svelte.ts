import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { LensChoice } from '../../data/filter/lens-result.ts';
import { isLarge } from '../../data/catalogue/scale.ts';
import type { Question } from '../../data/search/answer.ts';
import { boxOf } from '../../data/catalogue/sites.ts';
import { home } from '../params.ts';
import { applyLens } from './apply-lens.ts';
import type { Opened, ExternalData, Ways } from './opened.ts';

/** This website’s own dataset, which is all in the memory of the page. */
export class OwnData implements Opened {
  readonly from: ExternalData | null = null;
  readonly whole: Catalogue;
  readonly stage = 'statements';
  readonly listed = true;
  readonly long: boolean;
  readonly partial = false;
  readonly part = null;
  readonly total = null;
  readonly coming = false;
  readonly waiting = false;
  readonly failed = false;
  protected readonly digest: Partial<Digest> = {};
  chosen = $state.raw<LensChoice>(home);
  readonly shown = $derived.by(() => applyLens(this.whole, this.digest, this.chosen));

  constructor(whole: Catalogue) {
    this.whole = whole;
    this.long = isLarge(whole);
  }

  get extent() {
    return boxOf(this.whole);
  }

  setLens(lens: LensChoice): void {
    this.chosen = lens;
  }

  search(...request: [Question, AbortSignal]): ReturnType<Opened['search']> {
    return import('./search-own.ts').then(({ searchOwn }) => searchOwn(...request));
  }

  look(): void {}

  draw<T>(ways: Ways<T>): T {
    return ways.marks();
  }

  close(): void {}
}
