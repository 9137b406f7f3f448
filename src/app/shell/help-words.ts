/** What the help says: keys on the left as they are printed on the keyboard, what they do on the right. */
export interface HelpSection {
  readonly title: string;
  readonly rows: readonly (readonly [keys: readonly string[], does: string])[];
}

export const helpSections: readonly HelpSection[] = [
  {
    title: 'In the picture',
    rows: [
      [['Drag a tip'], 'moves that vector'],
      [['Shift', 'Drag'], 'snaps to round numbers'],
      [['Alt', 'Drag'], 'lifts or lowers it, straight along z'],
      [['Drag', 'the space around'], 'turns the view'],
      [['Right drag', 'Two fingers'], 'moves the view'],
      [['Wheel', 'Pinch'], 'comes closer or goes back'],
      [['Tab'], 'goes to the next tip'],
      [['Arrow keys'], 'move the tip in hand, or turn the view'],
      [['Page up', 'Page down'], 'lift and lower the tip in hand'],
      [['0'], 'puts the camera back'],
    ],
  },
  {
    title: 'Time',
    rows: [
      [['Space'], 'plays and pauses'],
      [[',', '.'], 'one step back, one step on'],
      [['Shift ←', 'Shift →'], 'the same'],
      [['Home', 'End'], 'start and end, on the track'],
    ],
  },
  {
    title: 'Lenses',
    rows: [
      [['Drag a title'], 'changes places with another lens'],
      [['Double-click a title', 'E'], 'enlarges it, and back'],
      [['Shift Space'], 'plays and pauses all of them'],
    ],
  },
  {
    title: 'State',
    rows: [
      [['Mod Z'], 'undoes'],
      [['Mod Shift Z', 'Mod Y'], 'redoes'],
      [['[', ']'], 'previous, next preset'],
      [['Page up', 'Page down'], 'the same, while presenting: a clicker sends these'],
      [['R'], 'everything back to the start'],
    ],
  },
  {
    title: 'Page',
    rows: [
      [['/', 'Mod K'], 'finds an exhibit'],
      [['P'], 'presents; Esc ends it'],
      [['T'], 'next theme'],
      [['S'], 'takes a snapshot'],
      [['?'], 'shows this'],
    ],
  },
];

export const helpWords = {
  title: 'Keys and gestures',
  cells:
    'In a cell of the matrix: type a number or 1/3, √2/2, cos(pi/6); arrows go to the next cell; drag to change it.',
} as const;
