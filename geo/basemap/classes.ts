import type { Position } from 'geojson';
import type { BoundaryClass } from '../cartography/boundaries.ts';
import type { DisputeLayer } from './osm-disputes.ts';

/** A piece of boundary line between two points, all of one class, such as Line of Control or border. */
export interface Stretch {
  class: BoundaryClass;
  /**
   * Name that tells apart lines of one class, if a boundary view of the map (de facto, India’s, Pakistan’s) draws them
   * differently.
   */
  part?: string;
  name: string;
  from: Position;
  to: Position;
  /**
   * Reason for the class of the line, written into the file with the line: the source gives no names, so this project
   * chose each class.
   */
  note: string;
}

/** Points where boundary lines join, [lon, lat] in degrees; lines that start or end at one of them meet exactly. */
const manawarTawi = [74.4638, 32.7767];
const nj9842 = [76.9982, 35.0199];
const saltoroTripoint = [76.776, 35.6581];
const shaksgamWest = [75.9981, 36.4845];
const shaksgamEast = [77.3227, 35.5368];
const karakoramPass = [77.9241, 35.4972];
const wakhanEast = [73.6541, 36.9088];
const punjabNorth = [75.332, 32.3267];
const chushul = [78.9364, 33.3872];
const demchokNorth = [79.1519, 33.1819];
const demchokSouth = [79.4148, 32.5423];

export const junctions = { manawarTawi, nj9842, wakhanEast, punjabNorth };

/**
 * Stretches of disputed boundary by layer of the source (OpenStreetMap, January 2026). The layers are corrections:
 * lines to add and to delete to get the borders as the Survey of India draws them.
 */
export const disputeStretches: Record<DisputeLayer, Stretch[]> = {
  'to-del-osm': [
    {
      class: 'loc',
      name: 'Line of Control',
      from: manawarTawi,
      to: nj9842,
      note: 'From the end of the Jammu–Sialkot stretch to about map reference NJ9842. The input holds it twice, within 20 m; one path was taken.',
    },
    {
      class: 'agpl',
      name: 'Actual Ground Position Line (Siachen)',
      from: nj9842,
      to: saltoroTripoint,
      note: 'Beyond NJ9842 no agreement delimits a line; this is the ground position since 1984.',
    },
    {
      class: 'disputed_defacto',
      part: 'shaksgam',
      name: 'Shaksgam boundary (China–Pakistan agreement of 1963)',
      from: saltoroTripoint,
      to: shaksgamWest,
      note: 'Drawn by China and Pakistan as their boundary; India does not recognise the agreement.',
    },
    {
      class: 'disputed_defacto',
      part: 'siachen-north',
      name: 'North of Siachen',
      from: saltoroTripoint,
      to: shaksgamEast,
      note: 'De facto line between the Siachen area and Shaksgam.',
    },
    {
      class: 'lac',
      part: 'aksai-chin',
      name: 'Line of Actual Control (Aksai Chin)',
      from: karakoramPass,
      to: chushul,
      note: 'One of several readings of a line that has never been agreed on a map.',
    },
    {
      class: 'lac',
      part: 'demchok',
      name: 'Line of Actual Control (Demchok)',
      from: demchokNorth,
      to: demchokSouth,
      note: 'One of several readings of a line that has never been agreed on a map.',
    },
  ],
  'to-add-osm-disp': [
    {
      class: 'working_boundary',
      name: 'Jammu–Sialkot: Working Boundary (Pakistan), International Border (India)',
      from: manawarTawi,
      to: punjabNorth,
      note: 'One line with two names: Pakistan holds it to be provisional, India to be its international border.',
    },
    {
      class: 'defacto_intl',
      name: 'Gilgit-Baltistan – Afghanistan and China',
      from: wakhanEast,
      to: shaksgamWest,
      note: 'De facto border; India claims the land south of it.',
    },
    {
      class: 'disputed_defacto',
      part: 'karakoram',
      name: 'Siachen – Karakoram Pass',
      from: shaksgamEast,
      to: karakoramPass,
      note: 'De facto line; also the limit India draws.',
    },
    {
      class: 'lac',
      part: 'chushul',
      name: 'Line of Actual Control (Chushul)',
      from: chushul,
      to: demchokNorth,
      note: 'Stretch on which the two sides’ lines coincide in the source.',
    },
    {
      class: 'lac',
      part: 'south-ladakh',
      name: 'Line of Actual Control (south-east Ladakh and Spiti)',
      from: demchokSouth,
      to: [78.3951, 32.5307],
      note: 'Stretch on which the two sides’ lines coincide in the source.',
    },
    {
      class: 'lac',
      part: 'pockets',
      name: 'India–China pocket (Kaurik)',
      from: [78.4913, 32.2739],
      to: [78.7634, 31.9477],
      note: 'Marked as disputed in the source.',
    },
    {
      class: 'lac',
      part: 'pockets',
      name: 'India–China pocket (Shipki)',
      from: [78.7412, 31.8855],
      to: [78.7049, 31.7812],
      note: 'Marked as disputed in the source.',
    },
    {
      class: 'lac',
      part: 'pockets',
      name: 'India–China pocket (Nilang)',
      from: [78.8834, 31.2862],
      to: [79.4124, 31.0723],
      note: 'Marked as disputed in the source.',
    },
    {
      class: 'lac',
      part: 'pockets',
      name: 'India–China pocket (Barahoti)',
      from: [79.7007, 30.9708],
      to: [80.2079, 30.5883],
      note: 'Marked as disputed in the source.',
    },
  ],
  'to-add-osm': [
    {
      class: 'claim_in',
      part: 'west',
      name: 'Western limit of the Indian claim',
      from: wakhanEast,
      to: manawarTawi,
      note: 'Also the administrative limit of Gilgit-Baltistan and Azad Kashmir towards Pakistan’s provinces.',
    },
    {
      class: 'claim_in',
      part: 'shaksgam',
      name: 'Limit of the Indian claim (Shaksgam)',
      from: shaksgamWest,
      to: shaksgamEast,
      note: 'Land under Chinese administration.',
    },
    {
      class: 'claim_in',
      part: 'aksai-chin',
      name: 'Limit of the Indian claim (Aksai Chin)',
      from: karakoramPass,
      to: chushul,
      note: 'Land under Chinese administration.',
    },
    {
      class: 'claim_in',
      part: 'demchok',
      name: 'Limit of the Indian claim (Demchok)',
      from: demchokNorth,
      to: demchokSouth,
      note: 'Land under Chinese administration.',
    },
  ],
};
