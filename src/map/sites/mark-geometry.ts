/*
 * Sizes of marks in CSS pixels, for the map's canvas, the still picture's SVG and the buttons over both. Shapes are those
 * of `src/data/catalogue/marks.ts`, in a box of their own.
 */

/** Width of a mark at its full size, and the room that it keeps around itself, both sides together. */
export const markSize = 26;
export const markRoom = 2;
/**
 * Least width of a target for a pointer (WCAG 2.5.8), with a hair more, so that no rounding takes of it, and the width
 * that one is grown to for a finger (2.5.5).
 */
export const leastTarget = 24.05;
export const fingerTarget = 44;

/** Strokes around a mark, in units of its box: the white casing and the dark edge. */
export const casingWidth = 4.5;
export const edgeWidth = 1.3;

/** The ring around a selected site, and how opaque it is inside. */
export const ringRadius = 20;
export const ringWidth = 2.5;
export const ringFill = 0.55;

/** The hexagon of a count: from its middle to a corner, its stroke around it, and the width of its image. */
export const hexagonRadius = 15;
export const hexagonStroke = 4;
export const hexagonWidth = 2 * hexagonRadius + hexagonStroke;
