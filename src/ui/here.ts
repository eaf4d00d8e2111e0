import { createSubscriber } from 'svelte/reactivity';

/** The camera writes its part of the address without an event, so that it is looked at again while anybody reads it. */
const watch = createSubscriber((update) => {
  const timer = setInterval(update, 400);
  return () => clearInterval(timer);
});

/** The address of exactly what is on the screen, camera and all; reactive. */
export function here(): URL {
  watch();
  return new URL(location.href);
}
