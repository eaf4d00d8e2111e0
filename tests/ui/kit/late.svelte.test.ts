import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Late } from '../../../src/state/late.svelte.ts';
import LateHost from './LateHost.svelte';
import Words from '../../../src/ui/kit/Words.svelte';

test('a part that cannot be fetched says so, and is fetched when it is asked for again', async () => {
  let calls = 0;
  const part = new Late(async () => {
    calls += 1;
    if (calls === 1) throw new TypeError('no connection');
    return { default: Words };
  });
  const screen = await render(LateHost, { props: { part, words: { text: 'what was asked for' } } });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('could not be loaded');
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('what was asked for')).toBeVisible();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  await part.fetch();
  expect(calls).toBe(2);
});

test('who tries again keeps the focus: on the button while that fails, and then at the part', async () => {
  let calls = 0;
  const part = new Late(async () => {
    calls += 1;
    if (calls < 3) throw new TypeError('no connection');
    return { default: Words };
  });
  const screen = await render(LateHost, { props: { part, words: { text: 'what was asked for' } } });
  const again = screen.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect.poll(() => calls).toBe(2);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('could not be loaded');
  await expect.element(again).toHaveFocus();
  await again.click();
  await expect.element(screen.getByText('what was asked for')).toBeVisible();
  await expect.poll(() => document.activeElement === screen.container).toBe(true);
});
