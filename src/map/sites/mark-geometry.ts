/*
 * Sizes of marks in CSS pixels, for the map's canvas, the still picture's SVG and the buttons over both. The shapes are
 * in `src/data/catalogue/marks.ts`, in a box of their own.
 */

/** Width of a mark at its full size, and the space around it, both sides together. */
export const markSize = 26;
export const markRoom = 2;
/**
 * Smallest width of a pointer target (WCAG 2.5.8), slightly more to survive rounding, and the width for a finger
 * (WCAG 2.5.5).
 */
export const leastTarget = 24.05;
export const fingerTarget = 44;

/** Strokes around a mark, in units of its box: the white casing and the dark edge. */
export const casingWidth = 4.5;
export const edgeWidth = 1.3;

/** The ring around a selected site, and the opacity of its inside. */
export const ringRadius = 20;
export const ringWidth = 2.5;
export const ringFill = 0.55;

/** The hexagon that shows a number of sites: its radius, its stroke, and its width with the stroke. */
export const hexagonRadius = 15;
export const hexagonStroke = 4;
export const hexagonWidth = 2 * hexagonRadius + hexagonStroke;
