import { PbfWriter } from 'pbf';
import { has } from '../../data/kit/bitset.ts';
import { DotSource } from './dot-source.ts';

/** Number of units across a map tile of 512 CSS pixels; one is an eighth of a pixel. */
const extent = 4096;
/**
 * Field numbers of a vector tile’s protocol buffer (Mapbox Vector Tile Specification 2.1, section 4 and its schema).
 */
const field = { layers: 3, version: 15, name: 1, features: 2, keys: 3, values: 4, extent: 5, text: 1 };
/** Codes of a point in a vector tile: its geometry type, and the command “MoveTo, once”. */
const [point, moveToOne] = [1, 9];

/**
 * Writes one site as a feature of a tile: row as id, index of the colour among the layer’s values, position in the
 * tile.
 */
function writeDot([row, colour, x, y]: [number, number | null, number, number], pbf: PbfWriter): void {
  pbf.writeVarintField(1, row);
  if (colour !== null) pbf.writePackedVarint(2, [0, colour]);
  pbf.writeVarintField(3, point);
  // Double the coordinates, which is their zigzag encoding (Protocol Buffers), as they are never negative.
  pbf.writePackedVarint(4, [moveToOne, 2 * x, 2 * y]);
}

/**
 * Encodes the sites that pass the filters as vector tiles of dots; a feature’s id is the site’s row (its number in the
 * dataset).
 */
export class DotTiles extends DotSource {
  /** Encodes one map tile; columns count from the west, rows from the north. */
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
      // Skip sites outside the tile. This also skips sites without a point: NaN compares as false.
      if (!(x >= 0 && x < extent && y >= 0 && y < extent) || (rows && !has(rows, at))) continue;
      pbf.writeMessage(field.features, writeDot, [at, colours ? colours.of[at]! : null, x, y]);
    }
    pbf.writeStringField(field.keys, 'colour');
    for (const name of colours?.names ?? [])
      pbf.writeMessage(field.values, (text, value) => value.writeStringField(field.text, text), name);
  }
}
