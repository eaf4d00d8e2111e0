import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { small } from '../../fixtures/small.ts';
import { setup } from '../setup.ts';

const reason = {
  en: 'It was the paper’s guess.',
  hi: 'यह अख़बार का अनुमान था।',
  ur: 'یہ اخبار کا اندازہ تھا۔',
};
const c = catalogue({ ...small, withdrawn: [{ id: 'gone', reason }] });

test.for(['en', 'hi', 'ur'] as const)(
  'an address of a withdrawn statement gets the reason, in “%s”, and the site opens',
  async (lang) => {
    const { screen } = await setup(`?site=beta&value=gone&lang=${lang}`, undefined, undefined, c);
    await expect.element(screen.getByText(reason[lang])).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Beta' }).first()).toBeVisible();
  },
);
