import { expect, test } from 'vitest';
import { fileNames, files } from '../../../src/data/export/files.ts';
import { parse } from '../../../src/state/address.ts';
import { act, setup, whole } from '../setup.ts';

/** The iframe element that a page gets if its author copies the code from the dialog. */
function frame(code: string): HTMLIFrameElement {
  const page = new DOMParser().parseFromString(code, 'text/html');
  expect(page.body.children).toHaveLength(1);
  return page.querySelector('iframe')!;
}

async function shared(search: string) {
  const { screen } = await setup(search);
  act(() => (screen.getByRole('button', { name: 'Share', exact: true }).element() as HTMLElement).click());
  const dialog = screen.getByRole('dialog', { name: 'Share what is on the screen' });
  const code = dialog.getByRole('textbox', { name: 'Code to embed the map' });
  await expect.element(code).toBeInTheDocument();
  return { dialog, framed: () => frame((code.element() as HTMLTextAreaElement).value) };
}

test('the code to embed shows what is on the screen, in the language, view and theme chosen', async () => {
  const { dialog, framed } = await shared('?group=jem,let&known=2025-05-08&borders=india');
  const address = () => parse(new URL(framed().src).search, whole);
  const on = { group: ['jem', 'let'], known: '2025-05-08', embed: true };
  expect(address()).toMatchObject({
    address: { ...on, borders: 'india', lang: null, theme: null },
    ignored: [],
  });

  await dialog.getByRole('combobox', { name: 'Language' }).selectOptions('اردو');
  await dialog.getByRole('combobox', { name: 'Boundaries' }).selectOptions('No boundaries');
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOptions('Dark');
  expect(address()).toMatchObject({
    address: { ...on, borders: 'none', lang: 'ur', theme: 'dark' },
    ignored: [],
  });
  expect(framed().title).toBe('Pahalgam and the sites reported struck on 7 May 2025');
});

test('the height of the frame is the one chosen; one out of range is put back', async () => {
  const { dialog, framed } = await shared('');
  const height = dialog.getByRole('spinbutton', { name: 'Height in pixels' });
  await height.fill('640');
  await dialog.getByRole('combobox', { name: 'Theme' }).click();
  expect(framed().getAttribute('height')).toBe('640');
  await height.fill('12');
  await dialog.getByRole('combobox', { name: 'Theme' }).click();
  await expect.element(height).toHaveValue(640);
  expect(framed().getAttribute('height')).toBe('640');
});

test('without a map the dialog says that there is no image to take', async () => {
  const { dialog } = await shared('');
  await expect.element(dialog).toHaveTextContent('There is no map to take an image of.');
});

test('each file of the table is offered once, under the name of its format', async () => {
  const { dialog } = await shared('');
  for (const name of fileNames) {
    const link = dialog.getByRole('link', { name: `Download ${files[name].label}`, exact: true });
    await expect.element(link).toHaveAttribute('href', `data/${name}`);
  }
});
