type Field = HTMLInputElement | HTMLSelectElement;

/** Value that a field has in the markup, before the reader changes it. */
const initialValue = (field: Field): string =>
  'options' in field
    ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])!.value
    : field.defaultValue;

/** Makes a function that repeats the reader’s change of a field; null if the field is unchanged. */
function replayOf(field: Field): (() => void) | null {
  const { value } = field;
  if ('checked' in field && /^(checkbox|radio)$/.test(field.type)) {
    const { checked } = field;
    return checked === field.defaultChecked ? null : () => void (field.checked !== checked && field.click());
  }
  if (value === initialValue(field)) return null;
  return () => {
    if (field.value !== value) field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
}

/**
 * Records input on a prerendered page whose scripts do not run yet (not hydrated), so that the input is not lost: text
 * typed, boxes ticked, options chosen, details opened, and the button pressed last.
 * @returns a function to call just before hydration, which returns one that repeats the input, to call just after
 */
export function recordInput(page: HTMLElement): () => () => void {
  const recording = new AbortController();
  let pressed: HTMLButtonElement | null = null;
  const record = ({ target }: Event) => (pressed = (target as Element).closest('button'));
  page.addEventListener('click', record, recording);
  return () => {
    recording.abort();
    const replays = [...page.querySelectorAll<Field>('input, select')].map(replayOf);
    const opened = [...page.querySelectorAll<HTMLDetailsElement>('details[open]')];
    return () => {
      for (const replay of replays) replay?.();
      for (const details of opened) details.open = true;
      pressed?.click();
    };
  };
}
