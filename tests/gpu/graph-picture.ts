/** A view of a graph with known data, and the pixels where its points must be seen. */
import { ColourMap, dataTexture, GraphMap, GraphSurface, Scope, type View } from '@built';
import type { Rig } from './rig.ts';

export type Sample = (x: number, y: number) => readonly [number, number, number, number];

export interface GraphPicture {
  readonly scope: Scope;
  readonly view: View;
  readonly map: GraphMap;
  readonly surface: GraphSurface;
  readonly colours: ColourMap;
  /** RGB under a place of the world. */
  at(x: number, y: number, z: number): number[];
}

export const columns = 33;
export const rows = 17;

/** Over [−2, 2] × [−1, 1], from above, or from `polar` radians off the vertical. */
export function openGraph(
  rig: Rig,
  sample: Sample,
  heights: { low: number; high: number; scale?: 'linear' | 'logarithmic' },
  options: { contours?: number; polar?: number } = {},
): GraphPicture {
  const { stage } = rig;
  const scope = new Scope();
  const view = stage.openView();
  scope.own(() => stage.closeView(view));
  const domain = { xMin: -2, xMax: 2, yMin: -1, yMax: 1 };
  const map = new GraphMap({ domain, scale: 'linear', ...heights });
  const texels = new Float32Array(4 * columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      texels.set(
        sample(-2 + (4 * i) / (columns - 1), -1 + (2 * j) / (rows - 1)),
        4 * (j * columns + i),
      );
  const texture = scope.own(dataTexture(texels, columns, rows));
  const colours = scope.own(new ColourMap('viridis'));
  const surface = scope.own(
    new GraphSurface(
      view.frame,
      view.theme,
      map,
      { texture, columns, rows },
      { colours: colours.texture, contours: options.contours ?? 0 },
    ),
  );
  view.pane.add(surface.object);
  view.fitContent(map.bounds);
  view.rig.restore(
    { azimuth: 0, polar: options.polar ?? 0, distance: 1, target: [0, 0, 0] },
    false,
  );
  rig.frame();
  const at = (x: number, y: number, z: number) => {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = rig.gl;
    const place = view.rig.camera.position.clone().set(x, y, z).project(view.aim(view.pane));
    const column = Math.floor(((place.x + 1) / 2) * width);
    const row = Math.floor(((place.y + 1) / 2) * height);
    return Array.from(rig.pixels(column, row, 1, 1).subarray(0, 3));
  };
  return { scope, view, map, surface, colours, at };
}

/** Largest difference of two colours in one part, 0 to 255. */
export function apart(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((part, k) => Math.abs(part - (b[k] ?? 0))));
}
