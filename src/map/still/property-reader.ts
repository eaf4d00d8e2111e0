import {
  createExpression,
  expression,
  featureFilter,
  type StyleExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import type { ProjectedFeature } from './tiles.ts';

/** State of a map feature, as in MapLibre, such as selected or hovered. */
export type FeatureState = Record<string, boolean>;

/** Types of those style properties whose values `createExpression` must convert. */
const specifications: Record<string, StylePropertySpecification> = {
  'text-variable-anchor-offset': {
    type: 'variableAnchorOffsetCollection',
    'property-type': 'data-driven',
    expression: { interpolated: true, parameters: ['zoom', 'feature'] },
    transition: false,
  },
};
const compiled = new WeakMap<object, StyleExpression>();

/** Values of a MapLibre style that its expressions can read (`global-state`), by name. */
export type GlobalState = Record<string, unknown>;

function compile(value: unknown[], key: string, state: GlobalState): StyleExpression {
  const result = createExpression(value, key, specifications[key], state);
  if (result.result === 'error')
    throw new Error(`${key}: ${result.value.map((error) => error.message).join('; ')}`);
  return result.value;
}

type Properties = Record<string, unknown>;

/**
 * Reads a layer’s style property for a feature, with expressions evaluated; `fallback` if the layer does not set it.
 */
export type PropertyReader = <T>(key: string, feature: ProjectedFeature | null, fallback: T) => T;

/**
 * Makes a reader of a layer’s style properties at a zoom. Expressions are evaluated by the style specification’s own
 * code, as in MapLibre.
 * @throws Error with the name of the property, if its expression is invalid (when it is read)
 */
export function propertyReader(
  layer: LayerSpecification,
  zoom: number,
  globalState: GlobalState = {},
  stateOf: (feature: ProjectedFeature) => FeatureState = () => ({}),
): PropertyReader {
  const { layout = {}, paint = {} } = layer as { layout?: Properties; paint?: Properties };
  return <T>(key: string, feature: ProjectedFeature | null, fallback: T) => {
    const value = layout[key] ?? paint[key];
    if (value === undefined) return fallback;
    if (!Array.isArray(value) || !expression.isExpression(value)) return value as T;
    let parsed = compiled.get(value);
    if (!parsed) compiled.set(value, (parsed = compile(value, key, globalState)));
    return (parsed.evaluate({ zoom, globalState }, feature ?? undefined, feature ? stateOf(feature) : {}) ??
      fallback) as T;
  };
}

/** Makes the filter of a layer at a zoom; it rejects every feature if the layer is not drawn at that zoom. */
export function layerFilter(
  layer: LayerSpecification,
  zoom: number,
  globalState: GlobalState = {},
): (feature: ProjectedFeature) => boolean {
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return () => false;
  const rule = 'filter' in layer ? layer.filter : undefined;
  const { filter } = featureFilter(rule, 'filter', globalState);
  return (feature) => filter({ zoom, globalState }, feature);
}
