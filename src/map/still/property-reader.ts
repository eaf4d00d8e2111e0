import {
  createExpression,
  expression,
  featureFilter,
  type StyleExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import type { Shape } from './tiles.ts';

/** What is known of a feature beside its data: whether it is selected or pointed at. */
export type FeatureState = Record<string, boolean>;

/** Only where a value is of a type of its own must its type be told. */
const specifications: Record<string, StylePropertySpecification> = {
  'text-variable-anchor-offset': {
    type: 'variableAnchorOffsetCollection',
    'property-type': 'data-driven',
    expression: { interpolated: true, parameters: ['zoom', 'feature'] },
    transition: false,
  },
};
const compiled = new WeakMap<object, StyleExpression>();

/** The style's global state. */
export type State = Record<string, unknown>;

function compile(value: unknown[], key: string, state: State): StyleExpression {
  const made = createExpression(value, key, specifications[key], state);
  if (made.result === 'error')
    throw new Error(`${key}: ${made.value.map((error) => error.message).join('; ')}`);
  return made.value;
}

type Properties = Record<string, unknown>;

/** Reads a property of a layer for one shape: a plain value as it is, an expression worked out. */
export type Reader = <T>(key: string, shape: Shape | null, otherwise: T) => T;

/**
 * Reads the properties of a layer at a zoom, as MapLibre does: by the style specification's own expressions.
 * @throws Error naming the property, where its value is no expression
 */
export function reader(
  layer: LayerSpecification,
  zoom: number,
  globalState: State = {},
  stateOf: (shape: Shape) => FeatureState = () => ({}),
): Reader {
  const { layout = {}, paint = {} } = layer as { layout?: Properties; paint?: Properties };
  return <T>(key: string, shape: Shape | null, otherwise: T) => {
    const value = layout[key] ?? paint[key];
    if (value === undefined) return otherwise;
    if (!Array.isArray(value) || !expression.isExpression(value)) return value as T;
    let ready = compiled.get(value);
    if (!ready) compiled.set(value, (ready = compile(value, key, globalState)));
    return (ready.evaluate({ zoom, globalState }, shape ?? undefined, shape ? stateOf(shape) : {}) ??
      otherwise) as T;
  };
}

/** Whether a layer draws at a zoom, and which shapes it lets through. */
export function filterOf(
  layer: LayerSpecification,
  zoom: number,
  globalState: State = {},
): (shape: Shape) => boolean {
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return () => false;
  const rule = 'filter' in layer ? layer.filter : undefined;
  const { filter } = featureFilter(rule, 'filter', globalState);
  return (shape) => filter({ zoom, globalState }, shape);
}
