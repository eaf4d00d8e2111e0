/** Properties of the map’s style that the still picture (SVG) ignores, each with the reason. */
export const ignoredProperties: Readonly<Record<string, string>> = {
  'circle-blur': 'the edge of a disc is drawn sharp',
  'fill-antialias': 'SVG smooths every edge',
  'fill-outline-color': 'lakes have no shore line of their own',
  'icon-allow-overlap': 'every mark is drawn',
  'raster-fade-duration': 'nothing fades in',
  'symbol-spacing': 'a line bears its name once',
  'text-halo-blur': 'the edge of a halo is drawn sharp',
  'text-ignore-placement': 'every name takes its room',
  'text-justify': 'the lines of a name are centred',
  'text-max-angle': 'a name along a line is straight',
  'text-rotation-alignment': 'the picture is never turned',
};
