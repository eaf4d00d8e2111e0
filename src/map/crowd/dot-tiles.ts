import { PbfWriter } from 'pbf';
import { has } from '../../data/kit/bitset.ts';
import { ShownDots } from './shown-dots.ts';

/** Units across a tile: an eighth of a CSS pixel each. */
const extent = 4096;
/** What the fields of a tile are called by their numbers (Mapbox Vector Tile Specification 2.1, 4 and its schema). */
const field = { layers: 3, version: 15, name: 1, features: 2, keys: 3, values: 4, extent: 5, text: 1 };
const [point, moveToOne] = [1, 9];

/** Writes one feature: its id, its colour by its place among the values, and where in the tile it lies. */
function writeDot([row, colour, x, y]: [number, number | null, number, number], pbf: PbfWriter): void {
  pbf.writeVarintField(1, row);
  if (colour !== null) pbf.writePackedVarint(2, [0, colour]);
  pbf.writeVarintField(3, point);
  // Of numbers with a sign, the lowest bit holds it; these have none.
  pbf.writePackedVarint(4, [moveToOne, 2 * x, 2 * y]);
}

/** The sites of a large dataset as vector tiles, with their rows for ids: as many as are shown, and no others. */
export class DotTiles extends ShownDots {
  /** The tile at a zoom, counted from the upper left corner of the Mercator square. */
  tile(zoom: number, column: number, row: number): Uint8Array<ArrayBuffer> {
    const pbf = new PbfWriter();
    pbf.writeMessage(field.layers, (_, layer) => this.#write(layer, 2 ** zoom, column, row), null);
    return pbf.finish() as Uint8Array<ArrayBuffer>;
  }

  #write(pbf: PbfWriter, tiles: number, column: number, row: number): void {
    const { world, rows, colours } = this;
    pbf.writeVarintField(field.version, 2);
    pbf.writeStringField(field.name, 'sites');
    pbf.writeVarintField(field.extent, extent);
    for (let at = 0; 2 * at < world.length; at += 1) {
      const x = Math.floor((world[2 * at]! * tiles - column) * extent);
      const y = Math.floor((world[2 * at + 1]! * tiles - row) * extent);
      // What has no point compares with nothing.
      if (!(x >= 0 && x < extent && y >= 0 && y < extent) || (rows && !has(rows, at))) continue;
      pbf.writeMessage(field.features, writeDot, [at, colours ? colours.of[at]! : null, x, y]);
    }
    pbf.writeStringField(field.keys, 'colour');
    for (const name of colours?.names ?? [])
      pbf.writeMessage(field.values, (text, value) => value.writeStringField(field.text, text), name);
  }
}
