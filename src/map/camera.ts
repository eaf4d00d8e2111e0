import type { LngLatBoundsLike, PaddingOptions } from 'maplibre-gl';

export interface Camera {
  start: { bounds: LngLatBoundsLike; fitBoundsOptions: { padding: PaddingOptions } };
  /** The address says where to look: its camera stands until the first choice. */
  placed: boolean;
  /** How much of the map the panels cover, in CSS pixels. */
  padding(): PaddingOptions;
  still(): boolean;
  theme(chosen: 'light' | 'dark' | null): 'light' | 'dark';
}

/** Room for the marks at the edge and their names, in CSS pixels. */
const margin = 64;

/** The part of the window that panels leave free: beside them on a wide window, above the sheet on a phone. */
function covered(element: HTMLElement): PaddingOptions {
  const map = element.getBoundingClientRect();
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const sheet of document.querySelectorAll('.sheet')) {
    const box = sheet.getBoundingClientRect();
    if (box.height >= map.height - 1) {
      if (box.left <= map.left) padding.left = Math.max(padding.left, box.right - map.left);
      else padding.right = Math.max(padding.right, map.right - box.left);
    } else padding.bottom = Math.max(padding.bottom, Math.min(map.bottom - box.top, map.height * 0.6));
  }
  return padding;
}

/** Where the camera begins (all of `points`, [lon, lat], in view) and how it makes room for the panels. */
export function camera(element: HTMLElement, points: readonly (readonly [number, number])[]): Camera {
  const padding = () => covered(element);
  const room = padding();
  const lons = points.map((p) => p[0]);
  const lats = points.map((p) => p[1]);
  const around = (side: number) => side + margin;
  return {
    start: {
      bounds: points.length
        ? [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
        : [70, 28, 78, 36],
      fitBoundsOptions: {
        padding: {
          top: around(room.top ?? 0),
          right: around(room.right ?? 0),
          bottom: around(room.bottom ?? 0),
          left: around(room.left ?? 0),
        },
      },
    },
    placed: location.hash.includes('map='),
    padding,
    still: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    theme: (chosen) => chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  };
}
