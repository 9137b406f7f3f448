/** Live WebGL objects by kind. */
export interface GpuObjects {
  readonly textures: number;
  readonly buffers: number;
  readonly programs: number;
  readonly framebuffers: number;
  readonly vertexArrays: number;
}

const kinds = {
  textures: ['createTexture', 'deleteTexture'],
  buffers: ['createBuffer', 'deleteBuffer'],
  programs: ['createProgram', 'deleteProgram'],
  framebuffers: ['createFramebuffer', 'deleteFramebuffer'],
  vertexArrays: ['createVertexArray', 'deleteVertexArray'],
} as const;

type Kind = keyof typeof kinds;
type Method = (...args: unknown[]) => unknown;

/**
 * Counts what lives on one WebGL2 context, whoever made it (three.js, gpu.js, we), by standing in
 * front of its create and delete functions. Also counts read-backs.
 */
export class Ledger {
  private readonly live = new Map<Kind, Set<unknown>>();
  private readbackCount = 0;

  constructor(gl: WebGL2RenderingContext) {
    const context = gl as unknown as Record<string, Method>;
    for (const kind of Object.keys(kinds) as Kind[]) this.watch(context, kind);
    const readPixels = (context.readPixels as Method).bind(gl);
    context.readPixels = (...args) => {
      this.readbackCount++;
      return readPixels(...args);
    };
  }

  get readbacks(): number {
    return this.readbackCount;
  }

  get objects(): GpuObjects {
    const count = (kind: Kind) => this.live.get(kind)?.size ?? 0;
    return {
      textures: count('textures'),
      buffers: count('buffers'),
      programs: count('programs'),
      framebuffers: count('framebuffers'),
      vertexArrays: count('vertexArrays'),
    };
  }

  /** A lost context takes all its objects with it. */
  forgetAll(): void {
    for (const objects of this.live.values()) objects.clear();
  }

  private watch(context: Record<string, Method>, kind: Kind): void {
    const [createName, deleteName] = kinds[kind];
    const objects = new Set<unknown>();
    this.live.set(kind, objects);
    const create = (context[createName] as Method).bind(context);
    const remove = (context[deleteName] as Method).bind(context);
    context[createName] = () => {
      const object = create();
      if (object !== null) objects.add(object);
      return object;
    };
    context[deleteName] = (object) => {
      objects.delete(object);
      return remove(object);
    };
  }
}
