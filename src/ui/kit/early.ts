type Field = HTMLInputElement | HTMLSelectElement;

/** What a field held when the page came. */
const original = (field: Field): string =>
  'options' in field
    ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])!.value
    : field.defaultValue;

/** What does again with a field what has been done with it; nothing where nothing has. */
function deedOf(field: Field): (() => void) | null {
  const { value } = field;
  if ('checked' in field && (field.type === 'checkbox' || field.type === 'radio')) {
    const { checked } = field;
    return checked === field.defaultChecked ? null : () => void (field.checked !== checked && field.click());
  }
  if (value === original(field)) return null;
  return () => {
    if (field.value !== value) field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
}

/**
 * Notes what a reader does on a page that has not come to life yet, so that it is not lost: what is typed, ticked,
 * chosen or opened, and which button is pressed last.
 * @returns what is to be called just before its markup is taken over, which gives what is to be called after
 */
export function early(page: HTMLElement): () => () => void {
  const noting = new AbortController();
  let pressed: HTMLButtonElement | null = null;
  const note = ({ target }: Event) => (pressed = (target as Element).closest('button'));
  page.addEventListener('click', note, noting);
  return () => {
    noting.abort();
    const deeds = [...page.querySelectorAll<Field>('input, select')].map(deedOf);
    const opened = [...page.querySelectorAll<HTMLDetailsElement>('details[open]')];
    return () => {
      for (const deed of deeds) deed?.();
      for (const details of opened) details.open = true;
      pressed?.click();
    };
  };
}
