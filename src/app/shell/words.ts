import type { Wing } from '../../exhibits/contract';
import type { Theme } from '../settings';

/** What the page around the picture says. */
export const words = {
  name: 'Vectorium',
  wings: {
    'linear-algebra': 'Linear algebra',
    calculus: 'Calculus',
    optimisation: 'Optimisation',
    data: 'Data',
  } satisfies Record<Wing, string>,
  themes: { dark: 'Dark', light: 'Light', projector: 'Projector' } satisfies Record<Theme, string>,

  topBar: {
    navigation: 'Exhibits',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    resetTip: 'Everything back to the start',
    share: 'Share',
    snapshot: 'Snapshot',
    theme: 'Theme',
    help: 'Keys and gestures',
    present: 'Present',
    endPresenting: 'End',
    endPresentingTip: 'End the presentation',
    more: 'More',
  },

  lesson: {
    title: 'Lesson',
    open: 'Open the lesson',
    fold: 'Fold the lesson',
    loading: 'The lesson is coming…',
    failed: 'The lesson could not be loaded. Check the connection and open the page again.',
    retry: 'Try again',
    predict: 'Predict first',
    answer: 'Show the answer',
  },

  left: {
    title: 'Beside the picture',
    tabs: { lesson: 'Lesson', charts: 'Charts', working: 'Step by step' },
  },

  presets: {
    title: 'Presets',
    choose: 'Choose a preset',
    previous: 'Previous preset',
    next: 'Next preset',
    own: 'Your own',
    ofAll: 'All lenses',
    ownSentence: 'Step through the presets, or choose one, to see what to look for.',
    count: (index: number, count: number) => `${index} of ${count}`,
  },

  panels: {
    numbers: 'Values, readouts and switches',
    matrix: 'Matrix',
    values: 'Values',
    readouts: 'Readouts',
    show: 'Show',
    which: 'Which to edit',
    copyReadout: (label: string) => `Copy ${label}`,
    copied: (label: string) => `${label} copied.`,
    copiedShort: 'copied',
    copyFailed: 'The browser keeps the clipboard shut; select the number and copy it by hand.',
    exact: 'exactly',
    partFailed: 'This part could not be loaded. Check the connection and try again.',
  },

  timeline: {
    title: 'Timeline',
    play: 'Play',
    pause: 'Pause',
    back: 'One step back',
    forward: 'One step on',
    position: 'Position',
    time: (symbol: string, text: string) => `${symbol} = ${text}`,
    step: (text: string) => `step ${text}`,
    speed: 'Speed',
    speeds: (factor: number) => `${factor}×`,
  },

  status: {
    frame: (ms: string) => `${ms} ms`,
    resolution: (percent: number) => `${percent} % resolution`,
    starting: 'starting',
    recovering: 'recovering',
    recoveringTip: 'The graphics context was lost. The picture is being rebuilt as it was.',
    none: 'no picture',
  },

  cover: {
    unsupported: 'This browser cannot draw the picture',
    failed: 'The picture stopped',
    unsupportedHelp:
      'The lesson, the matrix and the numbers beside it work all the same. For the picture, use a ' +
      'current Chrome, Edge, Firefox or Safari with hardware acceleration switched on.',
    failedHelp: 'The lesson, the matrix and the numbers beside it work all the same.',
    reload: 'Load the page again',
  },

  navigation: {
    title: 'Exhibits',
    search: 'Search exhibits',
    placeholder: 'Search by name or idea',
    none: (query: string) => `Nothing is called “${query}”. Try a shorter word.`,
    here: 'open',
    count: (count: number) => (count === 1 ? '1 exhibit' : `${count} exhibits`),
  },

  share: {
    title: 'Share',
    text: 'This link restores everything: the values, the time and the camera.',
    field: 'Link',
    copy: 'Copy',
    copied: 'The link is in the clipboard.',
    refused: 'The browser keeps the clipboard shut. The link is selected: copy it from here.',
  },

  snapshot: {
    title: 'Snapshot',
    text: 'The picture with its labels, without the panels, as a PNG file.',
    size: 'Size',
    scale: (factor: number) => `${factor}×`,
    pixels: (width: number, height: number) => `${width} × ${height}`,
    save: 'Download',
    saving: 'Drawing…',
    saved: 'The picture is in your downloads.',
    notReady: 'There is no picture to take yet.',
  },

  tasks: {
    region: 'Work under way',
    stop: 'Stop',
    stopName: (label: string) => `Stop: ${label}`,
  },

  notices: {
    region: 'Notices',
    dismiss: 'Dismiss',
  },

  presenting: {
    title: 'Key numbers',
    peekLesson: 'Show the lesson',
    peekValues: 'Show the values',
    hideLesson: 'Hide the lesson',
    hideValues: 'Hide the values',
  },

  sheet: {
    title: 'Panels',
    fold: 'Fold the panel',
    open: 'Open the panel',
    grow: 'Make the panel larger',
    shrink: 'Make the panel smaller',
    tabs: {
      matrix: 'Matrix',
      function: 'Function',
      readouts: 'Readouts',
      lesson: 'Lesson',
      charts: 'Charts',
      working: 'Steps',
      show: 'Show',
    },
  },

  dialog: { close: 'Close' },
} as const;
