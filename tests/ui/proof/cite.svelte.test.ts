import { expect, test } from 'vitest';
import '../../../src/ui/proof/CiteForms.svelte';
import { act, setup, whole } from '../setup.ts';

type Screen = Awaited<ReturnType<typeof setup>>['screen'];
const today = () => {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
const text = (screen: Screen) =>
  (screen.container.querySelector('.forms textarea') as HTMLTextAreaElement).value;
const choose = (screen: Screen, format: string) =>
  act(() => screen.container.querySelector<HTMLElement>(`.forms input[value="${format}"]`)!.click());

async function citing(search: string, button: string) {
  const { atlas, screen } = await setup(search);
  const opener = screen.getByRole('button', { name: button, exact: true });
  await opener.click();
  await expect.element(screen.getByRole('radiogroup', { name: 'Format' })).toBeVisible();
  await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
  return { atlas, screen };
}

test('a value is cited in five formats, each with its words, the day and the version of the data', async () => {
  const { atlas, screen } = await citing('?site=markaz-subhan-allah&value=group', 'Cite this value');
  const statement = whole.statements.get(atlas.proof!)!;
  const publisher = whole.publishers.get(whole.sources.get(statement.source)!.publisher)!.name.en;
  const year = String(new Date().getFullYear());
  for (const [format, day] of [
    ['BibTeX', today()],
    ['RIS', today().replaceAll('-', '/')],
    ['CSL-JSON', year],
    ['plain', year],
    ['wiki', year],
  ] as const) {
    choose(screen, format);
    const cited = text(screen);
    expect(cited).toContain(statement.excerpt!.exact);
    expect(cited).toContain(publisher);
    expect(cited).toContain(day);
    expect(cited).toContain(`data version ${whole.dataset.version}`);
    expect(cited).toContain(statement.id);
    expect(cited).toContain('Date inferred.');
  }
});

test('a source is cited without a quotation', async () => {
  const { screen } = await citing('?source=ht-2025-05-08', 'Cite this source');
  for (const format of ['BibTeX', 'RIS', 'CSL-JSON', 'plain', 'wiki']) {
    choose(screen, format);
    expect(text(screen)).toContain(whole.sources.get('ht-2025-05-08')!.headline);
    expect(text(screen)).not.toMatch(/Quotation|quote=/);
  }
});

test('the plain citation stays where it was', async () => {
  const { screen } = await citing('?source=ht-2025-05-08', 'Cite this source');
  await expect.element(screen.getByRole('button', { name: 'Copy citation', exact: true })).toBeVisible();
});
