import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Through } from '../../data/filter/narrowed.ts';
import { isLarge } from '../../data/catalogue/scale.ts';
import type { Question } from '../../data/search/answer.ts';
import { boxOf } from '../../data/catalogue/sites.ts';
import { home } from '../params.ts';
import { lensed } from './lensed.ts';
import type { Opened, Stranger, Ways } from './opened.ts';

/** Data that is all at hand: the site's own. */
export class OwnData implements Opened {
  readonly from: Stranger | null = null;
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
  wanted = $state.raw<Through>(home);
  readonly seen = $derived.by(() => lensed(this.whole, this.digest, this.wanted));

  constructor(whole: Catalogue) {
    this.whole = whole;
    this.long = isLarge(whole);
  }

  get extent() {
    return boxOf(this.whole);
  }

  through(lens: Through): void {
    this.wanted = lens;
  }

  search(...asked: [Question, AbortSignal]): ReturnType<Opened['search']> {
    return import('./search-own.ts').then(({ searchOwn }) => searchOwn(...asked));
  }

  look(): void {}

  draw<T>(ways: Ways<T>): T {
    return ways.marks();
  }

  close(): void {}
}
