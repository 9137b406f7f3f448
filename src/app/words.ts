import { quoted } from '../core/words';

/** Sentences that the page says, apart from those of the exhibits. */
export const sentences = {
  noExhibit: (id: string, known: readonly string[]) =>
    `There is no exhibit ${quoted(id)}; there is ${known.join(', ')}.`,
  notFetched: (id: string) => `The exhibit ${quoted(id)} has not arrived yet; try again.`,
  cannotFetch: (title: string) =>
    `“${title}” could not be fetched; is the page still connected? Try again.`,
  noPreset: (id: string) => `There is no preset ${quoted(id)} here.`,
  badLenses: (of: unknown, known: readonly string[]) =>
    `Lenses takes a list of two to four of ${known.join(', ')}; ${quoted(of)} is not that.`,
  notALens: (id: unknown, known: readonly string[]) =>
    `${quoted(id)} cannot be a lens; there is ${known.join(', ')}.`,
  lensCount: (count: number) => `Lenses are two to four exhibits beside each other, not ${count}.`,
  lensTwice: (id: string) => `Each exhibit can be a lens once; ${quoted(id)} is there twice.`,
  noLens: (id: unknown, open: readonly string[]) =>
    `There is no lens ${quoted(id)} open; there is ${open.join(', ')}.`,
  qualify: (name: string, full: string) =>
    `Among lenses, what is not shared is named with its exhibit: write ${quoted(full)} for ${quoted(name)}.`,
  noSuchName: (name: string, ids: readonly string[]) =>
    `${quoted(name)} is no parameter of ${ids.join(', ')}.`,
  badPosition: (input: unknown) => `A position is a finite number; ${quoted(input)} is not one.`,
  badCamera: 'The camera in this link cannot be read, so it stands where it always does.',
  longAddress: (length: number, limit: number) =>
    `This link is ${Math.round(length / 1024)} KiB long; links up to ${limit / 1024} KiB are read, so nothing was changed.`,
  notAState: 'This is not a state that Vectorium saved.',
  badScale: (scale: unknown, known: readonly number[]) =>
    `A picture is made at ${known.join(', ')} times its size; ${quoted(scale)} is not one of these.`,
  badLane: (lane: unknown) => `The lane is auto, gpu or cpu; ${quoted(lane)} is none of these.`,
  badTheme: (theme: unknown) =>
    `The theme is dark, light or projector; ${quoted(theme)} is none of these.`,
  notReady: 'The picture is not ready yet.',
  noMethod: (method: unknown) => `There is no call ${quoted(method)}.`,
  unsupported: (reason: string) =>
    reason === 'no-float-targets'
      ? 'Your browser’s graphics cannot compute with decimal numbers (float render targets), which the pictures need. The lesson is still here to read; a current Chrome, Firefox, Edge or Safari on another machine shows the rest.'
      : 'Your browser offers no WebGL2, which the pictures need. Perhaps hardware acceleration is switched off. The lesson is still here to read.',
  failed: (message: string) =>
    `The picture could not be made: ${message} Reloading the page may help.`,
} as const;
