import { expect, test } from 'vitest';
import type { Statement } from '../../../geo/model/schema.ts';
import { cells } from '../../corners.ts';
import { act, setup, text, whole } from '../setup.ts';

const { origins, institutions } = whole.dataset;
const sideOf = (s: Statement) => {
  const { institution: id } = origins.find((origin) => origin.id === s.origin)!;
  const { side, kind } = institutions.find((institution) => institution.id === id)!;
  const party = kind !== 'people' && ['india', 'pakistan', 'group'].includes(s.account);
  return side ?? (party ? s.account : 'none');
};
/** Ids of the sides of all statements that give a value on the page. */
function sidesOf(claim: Element): Set<string> {
  const first = whole.statements.get(claim.querySelector<HTMLElement>('[data-value]')!.dataset.value!)!;
  const same = whole
    .about(first.subject)
    .filter((s) => s.property === first.property && JSON.stringify(s.value) === JSON.stringify(first.value));
  return new Set(same.map(sideOf).filter((side) => side !== 'none'));
}

test.for(cells(['all', 'compare', 'india'] as const, (lens) => lens === 'all'))(
  'by the lens “%s” each value of each site says whose it is, and no page says “independent”',
  { timeout: 60_000 },
  async (lens) => {
    const { atlas, screen } = await setup(`?lens=${lens}`);
    const wrong: string[] = [];
    const seen = { one: 0, both: 0 };
    for (const { id } of whole.dataset.sites) {
      act(() => atlas.select(id));
      const panel = screen.container.querySelector('aside.detail');
      if (!panel) continue;
      // A side may ask for an independent inquiry; no value of ours has independent voices.
      if (/independent (origin|institution|source|newsroom|account|voice)/i.test(text(panel))) wrong.push(id);
      for (const claim of panel.querySelectorAll('.claim')) {
        const said = text(claim.querySelector('.standing'));
        const sides = sidesOf(claim);
        const both = sides.has('india') && sides.has('pakistan');
        seen[both ? 'both' : 'one'] += 1;
        if (/independent/i.test(said)) wrong.push(`${id}: ${said}`);
        if (said === '' || said.includes('both sides') !== both) wrong.push(`${id}: ${said}`);
        if (/side only/.test(said) && sides.size !== 1) wrong.push(`${id}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.both).toBeGreaterThan(5);
    expect(seen.one).toBeGreaterThan(50);
  },
);

test('a cell of the evidence table counts institutions, and says whose they are', async () => {
  const { screen } = await setup('?view=matrix');
  await expect
    .element(
      screen.getByRole('button', {
        name: /^Markaz Ahle Hadith.*, Group: 1 institution, stated by India’s side only/,
      }),
    )
    .toHaveTextContent('1');
  expect(text(screen.container.querySelector('.matrix'))).not.toMatch(/independent|origin/i);
});

test('two counts of one day by one speaker say that their order is not known', async () => {
  const { screen } = await setup('?site=markaz-subhan-allah');
  const remarked = [...screen.container.querySelectorAll('.claim')]
    .filter((claim) => text(claim).includes('one of several counts, their order not known'))
    .map((claim) => text(claim.querySelector('.value')).split(' ')[0]);
  expect(remarked).toEqual(expect.arrayContaining(['5', '13']));
});
