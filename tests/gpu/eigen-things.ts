/** What the eigenvector field draws, around a float texture of points. */
import { ColourMap } from '../../src/stage/colour-map.ts';
import { FieldArrows } from '../../src/stage/field-arrows.ts';
import { ValuePoints } from '../../src/stage/value-points.ts';
import { ValueSurface } from '../../src/stage/value-surface.ts';
import type { DrawnThing, DrawnWith } from './drawn-things.ts';

/** A thing together with the colours that it is drawn with. */
function withColours(make: (colours: ColourMap) => DrawnThing): DrawnThing {
  const colours = new ColourMap('viridis');
  const made = make(colours);
  return {
    object: made.object,
    dispose() {
      made.dispose();
      colours.dispose();
    },
  };
}

function valueSurface({ frame, theme, points, rest }: DrawnWith, flat: boolean): DrawnThing {
  return withColours((colours) => {
    const mesh = { directions: new Float32Array(16), index: Uint32Array.from([0, 1, 2, 0, 2, 3]) };
    const surface = new ValueSurface(frame, mesh, rest, points, {
      colours: colours.texture,
      plain: theme.grid,
      flat,
      opacity: flat ? 1 : 0.8,
    });
    surface.setLook({ range: [-1, 1], lift: 0.2, band: 0.1, contours: 6, angles: flat });
    return surface;
  });
}

export const eigenThings: Readonly<Record<string, (given: DrawnWith) => DrawnThing>> = {
  'surface of values': (given) => valueSurface(given, false),
  'ring of angles': (given) => valueSurface(given, true),
  'field arrows': ({ frame, points, rest, count }) =>
    withColours((colours) => {
      const arrows = new FieldArrows(frame, rest, points, count, { colours: colours.texture });
      arrows.setLook({ range: [1, 0], longest: 0.5, power: 0.5, anchor: 0.5, thickness: 0.05 });
      return arrows;
    }),
  'points by value': ({ frame, theme, points, count }) =>
    withColours((colours) => {
      const drawn = new ValuePoints(frame, points, count, {
        colours: colours.texture,
        plain: theme.text,
        opacity: 0.9,
        sizePixels: 3,
        missing: -0.5,
      });
      drawn.range = [0, 1];
      return drawn;
    }),
};
