/** One colour per thing the map draws; `#rrggbb` throughout. */
export interface Palette {
  theme: 'light' | 'dark';
  /** What shows where nothing is drawn, and what the edges of the region fade into. */
  paper: string;
  sea: string;
  lake: string;
  river: string;
  glacier: string;
  urban: string;
  /** Lines: international border, lines of control, claims, administrative limits. */
  border: string;
  control: string;
  claim: string;
  province: string;
  /** Text: settlements, territories and countries, waters, ranges and regions. */
  ink: string;
  territoryInk: string;
  waterInk: string;
  landInk: string;
  /** Drawn around every letter and under the lines of control. */
  halo: string;
  townDot: string;
  relief: Relief;
}

/** How heights become colours: baked into the relief image by the basemap command. */
export interface Relief {
  /** Metres above the sea and the colour of flat land there. */
  tint: readonly (readonly [metres: number, colour: string])[];
  /** What slopes turned away from the light tend to, and those turned to it; share 0–1 at their strongest. */
  shadow: readonly [colour: string, share: number];
  shine: readonly [colour: string, share: number];
}

const light: Palette = {
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
  territoryInk: '#453e35',
  waterInk: '#1b4862',
  landInk: '#4c4030',
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
      [4200, '#e6dfd5'],
      [5200, '#efece8'],
      [6500, '#f6f5f4'],
    ],
    shadow: ['#7d6c5b', 0.52],
    shine: ['#fffdf6', 0.5],
  },
};

const dark: Palette = {
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
  waterInk: '#9cc3d8',
  landInk: '#cbbfa8',
  halo: '#171815',
  townDot: '#e6dfd1',
  relief: {
    tint: [
      [0, '#22251f'],
      [250, '#242620'],
      [600, '#292822'],
      [1300, '#2e2b24'],
      [2200, '#322e27'],
      [3200, '#35322d'],
      [4200, '#393734'],
      [5200, '#3e3d3b'],
      [6500, '#434343'],
    ],
    shadow: ['#0c0d0c', 0.62],
    shine: ['#5a564d', 0.42],
  },
};

export const palettes: Record<Palette['theme'], Palette> = { light, dark };
