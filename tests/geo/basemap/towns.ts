/**
 * Town centres from GeoNames (Barnala from Wikipedia), the territory of each, and its distance in kilometres to the
 * Line of Control and to the nearest line between India and Pakistan: figures of an independent trial.
 */
export const towns = [
  { name: 'Pahalgam', at: [75.31899, 34.01592], in: 'jammu-and-kashmir', loc: 58.2, line: 58.2 },
  { name: 'Srinagar', at: [74.80555, 34.08565], in: 'jammu-and-kashmir', loc: 50.3, line: 50.3 },
  { name: 'Muzaffarabad', at: [73.47082, 34.37002], in: 'azad-kashmir', loc: 25.7, line: 25.7 },
  { name: 'Kotli', at: [73.9022, 33.51836], in: 'azad-kashmir', loc: 13.7, line: 13.7 },
  { name: 'Bhimber', at: [74.07846, 32.97465], in: 'azad-kashmir', loc: 13.9, line: 13.9 },
  { name: 'Barnala', at: [74.24748, 32.87065], in: 'azad-kashmir', loc: 9.0, line: 9.0 },
  { name: 'Rawalakot', at: [73.76043, 33.85782], in: 'azad-kashmir', loc: 23.8, line: 23.8 },
  { name: 'Bagh', at: [73.77608, 33.98111], in: 'azad-kashmir', loc: 13.8, line: 13.8 },
  { name: 'Sialkot', at: [74.53134, 32.49268], in: 'pakistan-punjab', loc: 32.2, line: 13.6 },
  { name: 'Kotli Loharan', at: [74.49466, 32.58893], in: 'pakistan-punjab', loc: 21.1, line: 13.6 },
  { name: 'Shakargarh', at: [75.16008, 32.26361], in: 'pakistan-punjab', loc: 86.8, line: 15.2 },
  { name: 'Narowal', at: [74.87303, 32.10197], in: 'pakistan-punjab', loc: 84.3, line: 5.6 },
  { name: 'Muridke', at: [74.25772, 31.80258], in: 'pakistan-punjab', loc: 110.1, line: 22.3 },
  { name: 'Lahore', at: [74.35071, 31.558], in: 'pakistan-punjab', loc: 135.9, line: 19.3 },
  { name: 'Bahawalpur', at: [71.6752, 29.39779], in: 'pakistan-punjab', loc: 462.8, line: 98.4 },
  { name: 'Ahmedpur East', at: [71.25771, 29.14269], in: 'pakistan-punjab', loc: 510.1, line: 114.2 },
  { name: 'Islamabad', at: [73.04329, 33.72148], in: 'islamabad' },
  { name: 'New Delhi', at: [77.2148, 28.62137], in: 'delhi' },
  { name: 'Gilgit', at: [74.31245, 35.91869], in: 'gilgit-baltistan' },
  { name: 'Leh', at: [77.58402, 34.16504], in: 'ladakh' },
  { name: 'Kargil', at: [76.12622, 34.55765], in: 'ladakh' },
  { name: 'Amritsar', at: [74.87534, 31.62234], in: 'indian-punjab' },
] as const;
