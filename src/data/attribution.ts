/** What the map must say wherever it is shown. */
export const ATTRIBUTION =
  '© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0) · relief: NASA SRTM30 via KDE Marble';
