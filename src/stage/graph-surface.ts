import {
  BufferAttribute,
  type Color,
  DoubleSide,
  Group,
  InstancedBufferGeometry,
  Mesh,
  type Texture,
  Vector4,
} from 'three';
import sheetFragment from '../../shaders/graph-sheet.frag.glsl?raw';
import sheetVertex from '../../shaders/graph-sheet.vert.glsl?raw';
import fragment from '../../shaders/graph-surface.frag.glsl?raw';
import vertex from '../../shaders/graph-surface.vert.glsl?raw';
import type { GraphMap } from './graph-map';
import { graphChunks, graphMaterial } from './graph-material';
import type { Detail, FrameUniforms } from './shader';
import type { StageTheme } from './theme';
import { unbounded } from './unbounded';

/** Rows of cells in one instance of the mesh: few vertices are shaded twice, and the index stays small. */
const bandRows = 16;
/**
 * Cells along the longer side, at most: while motion must stay smooth; and where a processor draws,
 * which takes longer for a triangle than for the pixel or two that it covers.
 */
const cellsOf: Readonly<Record<Detail, number>> = {
  coarse: 128,
  half: 256,
  full: Number.POSITIVE_INFINITY,
};

export interface GraphSurfaceOptions {
  /** A `ColourMap`'s texture. */
  readonly colours: Texture;
  /** Steps between low and high at which contour lines run; 0 for none. */
  readonly contours?: number;
  readonly opacity?: number;
  /** One colour instead of the map's. */
  readonly tint?: Color;
  readonly renderOrder?: number;
}

/** A map that is laid over the surface; its texels are equal cells of the domain. */
export interface GraphOverlay {
  readonly texture: Texture;
  /** Colours are mixed as they are; numbers of categories are below −1 for nothing, −1 none of them, 0, 1, … */
  readonly kind: 'colours' | 'categories';
  /** Which component holds the number. */
  readonly component?: 0 | 1 | 2 | 3;
}

/**
 * The graph z = f(x, y), drawn from a float texture with a node of the grid in each texel: (f, ∂f/∂x,
 * ∂f/∂y, inside) in data units, from (xMin, yMin) in texel (0, 0) to (xMax, yMax) in the last, edges
 * included. Where `inside` is below a half there is a hole; an exact rim has (f, x, y, −1) of the nearest
 * place inside at the nodes just beyond it. What lies beyond the map's heights is cut
 * off and closed by a hatched sheet.
 */
export class GraphSurface {
  readonly object = new Group();
  private readonly surface: Mesh<InstancedBufferGeometry>;
  private readonly sheet: Mesh<InstancedBufferGeometry>;
  private readonly materials;
  private readonly uniforms;
  /** Whether it ends in a rim somewhere, which shows on the finest mesh only. */
  hasRim = false;
  private columns = 0;
  private rows = 0;

  constructor(
    frame: FrameUniforms,
    theme: StageTheme,
    map: GraphMap,
    data: { readonly texture: Texture; readonly columns: number; readonly rows: number },
    private readonly options: GraphSurfaceOptions,
  ) {
    this.uniforms = {
      heights: { value: data.texture },
      colours: { value: options.colours },
      contours: { value: options.contours ?? 0 },
      contourColour: { value: new Vector4(1, 1, 1, 0.6) },
      overlay: { value: null as Texture | null },
      overlayKind: { value: 0 },
      overlayComponent: { value: 0 },
      overlayWeight: { value: 1 },
      categories: { value: theme.categories },
      uncategorised: { value: theme.solid },
      opacity: { value: options.opacity ?? 1 },
      tint: { value: options.tint ?? theme.solid },
      tintWeight: { value: options.tint ? 1 : 0 },
      flatMap: { value: 0 },
      bandRows: { value: bandRows },
      spacing: { value: 1 },
      eye: frame.eye,
      pixelRatio: frame.pixelRatio,
      lineScale: frame.lineScale,
    };
    const { heights, palette, colour } = graphChunks;
    const solid = graphMaterial(
      map,
      [heights, vertex],
      [palette, colour, fragment],
      this.uniforms,
      {
        side: DoubleSide,
      },
    );
    const flat = graphMaterial(
      map,
      [sheetVertex],
      [palette, colour, sheetFragment],
      this.uniforms,
      { side: DoubleSide, transparent: true, depthWrite: false },
    );
    this.materials = { solid, flat };
    this.surface = new Mesh(unbounded(new InstancedBufferGeometry()), solid);
    this.sheet = new Mesh(sheetGeometry(), flat);
    for (const mesh of [this.surface, this.sheet]) {
      mesh.frustumCulled = false;
      this.object.add(mesh);
    }
    this.surface.onBeforeRender = () => this.setDetail(frame.detail.value);
    this.setData(data.texture, data.columns, data.rows);
    this.opacity = options.opacity ?? 1;
  }

  /** @param texture of the graph's nodes; may be finer or coarser than the one before */
  setData(texture: Texture, columns: number, rows: number): void {
    this.uniforms.heights.value = texture;
    if (columns === this.columns && rows === this.rows) return;
    if (columns !== this.columns) {
      this.surface.geometry.dispose();
      this.surface.geometry = bandGeometry(columns);
    }
    this.columns = columns;
    this.rows = rows;
    this.setDetail('full');
  }

  /** Draws every node, or as many as a coarser mesh has; in motion even a rim is not exact. */
  private setDetail(detail: Detail): void {
    const { columns, rows } = this;
    const cells = Math.max(columns, rows) - 1;
    const most = detail === 'half' && this.hasRim ? cells : cellsOf[detail];
    const spacing = Math.max(1, Math.round(cells / most));
    const { geometry } = this.surface;
    geometry.setDrawRange(0, 6 * bandRows * Math.ceil((columns - 1) / spacing));
    geometry.instanceCount = Math.ceil(Math.ceil((rows - 1) / spacing) / bandRows);
    this.uniforms.spacing.value = spacing;
  }

  /** Steps between low and high at which contour lines run; 0 for none. */
  set contours(steps: number) {
    this.uniforms.contours.value = steps;
  }

  /** Drawn as a map on the floor instead of a surface in space. */
  set flat(flat: boolean) {
    this.uniforms.flatMap.value = flat ? 1 : 0;
    this.surface.visible = !flat;
    this.sheet.geometry.instanceCount = flat ? 1 : 2;
    this.materials.flat.depthWrite = flat;
  }

  set opacity(opacity: number) {
    this.uniforms.opacity.value = opacity;
    const { solid } = this.materials;
    const translucent = opacity < 1;
    // The floor's lines are drawn between the two.
    const order = this.options.renderOrder ?? (translucent ? 3 : 0);
    this.surface.renderOrder = order;
    this.sheet.renderOrder = order;
    solid.depthWrite = !translucent;
    if (solid.transparent === translucent && solid.alphaToCoverage === !translucent) return;
    solid.transparent = translucent;
    solid.alphaToCoverage = !translucent; // The rim of a hole is as smooth as any outline.
    solid.needsUpdate = true;
  }

  /** @param weight 0 hides it, 1 hides the colours below */
  setOverlay(overlay: GraphOverlay | null, weight = 1): void {
    const { uniforms } = this;
    uniforms.overlay.value = overlay?.texture ?? null;
    uniforms.overlayKind.value = overlay ? (overlay.kind === 'colours' ? 1 : 2) : 0;
    uniforms.overlayComponent.value = overlay?.component ?? 0;
    uniforms.overlayWeight.value = weight;
  }

  dispose(): void {
    for (const mesh of [this.surface, this.sheet]) mesh.geometry.dispose();
    for (const material of Object.values(this.materials)) material.dispose();
  }
}

/** Two triangles for each cell of a band, cut from (0, 0) to (1, 1); column by column, so that fewer columns come first. */
function bandGeometry(columns: number): InstancedBufferGeometry {
  const nodes = columns * (bandRows + 1);
  const count = 6 * (columns - 1) * bandRows;
  const index = nodes > 65535 ? new Uint32Array(count) : new Uint16Array(count);
  let at = 0;
  for (let column = 0; column < columns - 1; column++)
    for (let row = 0; row < bandRows; row++) {
      const node = row * columns + column;
      const above = node + columns;
      index.set([node, node + 1, above + 1, node, above + 1, above], at);
      at += 6;
    }
  const geometry = unbounded(new InstancedBufferGeometry());
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

/** One square for the floor and one for the top. */
function sheetGeometry(): InstancedBufferGeometry {
  const geometry = unbounded(new InstancedBufferGeometry());
  const corners = new Float32Array([0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1]);
  geometry.setAttribute('position', new BufferAttribute(corners, 2));
  geometry.instanceCount = 2;
  return geometry;
}
