/*
 * Sizes of marks (symbols of sites) in CSS pixels, for the map’s canvas, the still picture’s SVG and the buttons over
 * both. The shapes are in `src/data/catalogue/marks.ts`, in a coordinate box of their own.
 */

/** Full width of a symbol of a site, and the space that it needs around it (both sides together), in CSS pixels. */
export const markSize = 26;
export const markRoom = 2;
/**
 * Least width of a pointer target in CSS pixels (WCAG 2.5.8: 24, slightly more to survive rounding), and for a finger
 * (WCAG 2.5.5).
 */
export const leastTarget = 24.05;
export const fingerTarget = 44;

/**
 * Widths of the strokes around the symbol of a site, in units of the box of its shape: the white casing and the dark
 * edge.
 */
export const casingWidth = 4.5;
export const edgeWidth = 1.3;

/** Ring around a selected site: radius and stroke in CSS pixels, opacity of the inside. */
export const ringRadius = 20;
export const ringWidth = 2.5;
export const ringFill = 0.55;

/** Hexagon that shows a number of sites, in CSS pixels: radius, stroke, and width with the stroke. */
export const hexagonRadius = 15;
export const hexagonStroke = 4;
export const hexagonWidth = 2 * hexagonRadius + hexagonStroke;
