/** Colours of the map, as `#rrggbb`. */
export interface Palette {
  theme: 'light' | 'dark' | 'contrast';
  /** Background of the map, into which the edges of the mapped region fade. */
  paper: string;
  sea: string;
  lake: string;
  river: string;
  glacier: string;
  urban: string;
  /**
   * Line colours: international borders (`border`), lines of control, claims, administrative boundaries (`province`).
   */
  border: string;
  control: string;
  claim: string;
  province: string;
  /**
   * Colours of names on the map: towns (`ink`), territories and countries, waters, mountain ranges and regions
   * (`landInk`).
   */
  ink: string;
  territoryInk: string;
  waterInk: string;
  landInk: string;
  /** Colour around the letters of names and along the Line of Control, so that both stand out from the ground. */
  halo: string;
  townDot: string;
  /** Colours of the shaded relief; null in high contrast, where plain land keeps lines and names clear. */
  relief: Relief | null;
}

/** Colours of the relief by height, and of its hill shading, from which `npm run basemap` renders the relief image. */
export interface Relief {
  /** Colour of flat land at each elevation in metres. */
  tint: readonly (readonly [metres: number, colour: string])[];
  /**
   * Colours mixed into slopes that face away from the light (`shadow`) or towards it (`shine`); `share` is the largest
   * proportion mixed in.
   */
  shadow: readonly [colour: string, share: number];
  shine: readonly [colour: string, share: number];
}

const light = {
  theme: 'light',
  paper: '#f3eee2',
  sea: '#c5d7dd',
  lake: '#b4ced9',
  river: '#82a9be',
  glacier: '#f4f7f8',
  urban: '#d8c9b2',
  border: '#4b443b',
  control: '#8f2a26',
  claim: '#6f665a',
  province: '#9c8f7c',
  ink: '#26221d',
  territoryInk: '#3d362e',
  waterInk: '#143c53',
  landInk: '#493c2c',
  halo: '#faf7ef',
  townDot: '#26221d',
  relief: {
    tint: [
      [0, '#eaecd9'],
      [250, '#ecebd8'],
      [600, '#eee7d1'],
      [1300, '#ebdfc6'],
      [2200, '#e5d7bf'],
      [3200, '#e0d5c4'],
      [4200, '#e2d9cd'],
      [5200, '#e9e3da'],
      [6500, '#f3f0ec'],
    ],
    shadow: ['#77665a', 0.36],
    shine: ['#fffdf6', 0.32],
  },
} satisfies Palette;

const dark = {
  theme: 'dark',
  paper: '#1d1e1c',
  sea: '#16222a',
  lake: '#1f3441',
  river: '#3a5d72',
  glacier: '#414749',
  urban: '#413a31',
  border: '#a79d8d',
  control: '#e08a7a',
  claim: '#8b8375',
  province: '#6b6559',
  ink: '#f1ebdf',
  territoryInk: '#cfc7b8',
  waterInk: '#a3c9dd',
  landInk: '#d0c4ae',
  halo: '#171815',
  townDot: '#e6dfd1',
  relief: {
    tint: [
      [0, '#242622'],
      [250, '#262723'],
      [600, '#2a2a26'],
      [1300, '#2f2e2a'],
      [2200, '#33322e'],
      [3200, '#363532'],
      [4200, '#393937'],
      [5200, '#3e3e3c'],
      [6500, '#444443'],
    ],
    shadow: ['#0d0e0d', 0.46],
    shine: ['#646159', 0.28],
  },
} satisfies Palette;

/** Palette for high contrast: white land without relief, black lines and names, waters pale enough for both. */
const contrast = {
  theme: 'contrast',
  paper: '#ffffff',
  sea: '#dbe9f2',
  lake: '#cfe2ee',
  river: '#3f6f92',
  glacier: '#f4f7f8',
  urban: '#e4e0d8',
  border: '#000000',
  control: '#8a0000',
  claim: '#404040',
  province: '#5c5c5c',
  ink: '#000000',
  territoryInk: '#000000',
  waterInk: '#00304d',
  landInk: '#2b2013',
  halo: '#ffffff',
  townDot: '#000000',
  relief: null,
} satisfies Palette;

export const palettes = { light, dark, contrast } satisfies Record<Palette['theme'], Palette>;
