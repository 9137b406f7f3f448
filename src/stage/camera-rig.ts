import CameraControls from 'camera-controls';
import {
  Box3,
  Matrix4,
  PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { CameraState } from './camera-state';

CameraControls.install({
  THREE: { Box3, Matrix4, Quaternion, Raycaster, Sphere, Spherical, Vector2, Vector3, Vector4 },
});

const fieldOfViewDegrees = 34;
const spatialHome = { azimuth: 0.5, polar: 1.16 };
const planarHome = { azimuth: 0, polar: 0 };
const keyTurnRadians = 0.1;

/** What the camera frames where the exhibit puts it, in world units. */
export interface Framing {
  readonly radius: number;
  readonly centre: readonly [number, number, number];
}

/** The part of a pane that no panel covers, in CSS pixels relative to the pane. */
export interface FreeRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One view's camera. Distances are kept as multiples of the one at which the content just fits the
 * free region, so that a state means the same picture on every screen.
 */
export class CameraRig {
  readonly camera = new PerspectiveCamera(fieldOfViewDegrees, 1, 0.05, 400);
  private readonly controls: CameraControls;
  private readonly end = new Spherical();
  private framing: Framing = { radius: 3, centre: [0, 0, 0] };
  private planar = false;
  private narrowness = 1;
  /** Height in CSS pixels of the pane that the field of view belongs to; the first. */
  private regionHeight = 1;
  private moving = false;
  private easing = true;
  /** Whether it stands where the exhibit puts it, and so follows the framing. */
  private atHome = true;
  private userMoved = false;

  /** @param onMove called when anything about the camera changes @param onUser when the visitor has moved it */
  constructor(
    readonly element: HTMLElement,
    private readonly onMove: () => void,
    private readonly onUser: () => void,
  ) {
    this.camera.up.set(0, 0, 1);
    this.controls = new CameraControls(this.camera, element);
    this.controls.updateCameraUp();
    this.controls.smoothTime = 0.18;
    this.controls.draggingSmoothTime = 0.06;
    this.controls.maxPolarAngle = Math.PI - 0.02;
    this.controls.dollySpeed = 0.6;
    for (const type of ['control', 'controlstart', 'transitionstart', 'wake'] as const)
      this.controls.addEventListener(type, this.onMove);
    for (const type of ['controlend', 'rest', 'sleep'] as const)
      this.controls.addEventListener(type, this.afterUser);
    this.controls.addEventListener('control', this.markUser);
    element.addEventListener('keydown', this.onKey);
    this.home(false);
  }

  private readonly markUser = () => {
    this.userMoved = true;
    this.atHome = false;
  };

  private readonly afterUser = () => {
    if (!this.userMoved) return;
    this.userMoved = false;
    this.onUser();
  };

  /** Motion eases unless the visitor's system asks for less. */
  set eases(eases: boolean) {
    this.easing = eases;
  }

  get isMoving(): boolean {
    return this.moving;
  }

  /** @param seconds since the last frame @returns whether the camera moved */
  advance(seconds: number): boolean {
    this.moving = this.controls.update(seconds);
    return this.moving;
  }

  /** How far off the camera stands where the content just fits. */
  private get fitDistance(): number {
    const halfAngle = Math.atan(Math.tan((fieldOfViewDegrees * Math.PI) / 360) * this.narrowness);
    return this.framing.radius / Math.sin(halfAngle);
  }

  /** Where the camera stands, or will when it has arrived: while it glides, its present place is nobody's wish. */
  private get distanceRatio(): number {
    return this.controls.getSpherical(this.end).radius / this.fitDistance;
  }

  get state(): CameraState {
    const target = this.controls.getTarget(new Vector3());
    return {
      azimuth: this.controls.azimuthAngle,
      polar: this.controls.polarAngle,
      distance: this.controls.distance / this.fitDistance,
      target: [target.x, target.y, target.z],
    };
  }

  /** @param ease whether to glide there; of a plane, the camera keeps looking straight down */
  restore(given: CameraState, ease = true): void {
    this.atHome = false;
    const state = this.planar ? { ...given, ...planarHome } : given;
    if (this.isAt(state)) return;
    const glide = ease && this.easing;
    const [x, y, z] = state.target;
    void this.controls.moveTo(x, y, z, glide);
    void this.controls.rotateTo(
      nearestTurn(this.controls.azimuthAngle, state.azimuth),
      state.polar,
      glide,
    );
    void this.controls.dollyTo(state.distance * this.fitDistance, glide);
    this.onMove();
  }

  /** Whether it stands there already and goes nowhere else. */
  private isAt(state: CameraState): boolean {
    const now = this.state;
    const gaps = [
      nearestTurn(now.azimuth, state.azimuth) - now.azimuth,
      state.polar - now.polar,
      state.distance - now.distance,
      ...state.target.map((value, axis) => value - (now.target[axis] as number)),
    ];
    return !this.moving && gaps.every((gap) => Math.abs(gap) < 1e-9);
  }

  /** Where the exhibit puts it. */
  home(ease = true): void {
    const { azimuth, polar } = this.planar ? planarHome : spatialHome;
    this.restore({ azimuth, polar, distance: 1, target: this.framing.centre }, ease);
    this.atHome = true;
  }

  /** Looks straight down and only pans, or looks from the side and turns. */
  setPlanar(planar: boolean): void {
    this.planar = planar;
    const { ACTION } = CameraControls;
    this.controls.mouseButtons.left = planar ? ACTION.TRUCK : ACTION.ROTATE;
    this.controls.touches.one = planar ? ACTION.TOUCH_TRUCK : ACTION.TOUCH_ROTATE;
    this.controls.mouseButtons.right = ACTION.TRUCK;
    this.controls.touches.two = ACTION.TOUCH_DOLLY_TRUCK;
    this.controls.minPolarAngle = 0;
    this.controls.maxPolarAngle = planar ? 0 : Math.PI - 0.02;
  }

  /** The world radius that is framed. */
  get radius(): number {
    return this.framing.radius;
  }

  get centre(): readonly [number, number, number] {
    return this.framing.centre;
  }

  /** How far from the origin the framed sphere goes, in world units. */
  get reach(): number {
    return this.framing.radius + Math.hypot(...this.framing.centre);
  }

  /** Frames something else: at home the camera goes with it, elsewhere it keeps its own framing. */
  setFraming(framing: Framing, ease: boolean): void {
    const same = (value: number, axis: number) => value === this.framing.centre[axis];
    if (framing.radius === this.framing.radius && framing.centre.every(same)) return;
    const ratio = this.distanceRatio;
    this.framing = framing;
    this.applyDistance(ratio, ease);
    if (this.atHome) this.home(ease);
  }

  /** Keeps the framing while the free region changes. */
  setRegion(paneHeight: number, free: FreeRegion): void {
    this.regionHeight = paneHeight;
    const narrowness = Math.max(0.05, Math.min(free.width, free.height) / paneHeight);
    if (Math.abs(narrowness - this.narrowness) < 1e-4) return;
    const ratio = this.distanceRatio;
    this.narrowness = narrowness;
    this.applyDistance(ratio, false);
  }

  private applyDistance(ratio: number, ease: boolean): void {
    this.controls.minDistance = this.fitDistance * 0.05;
    this.controls.maxDistance = this.fitDistance * 8;
    void this.controls.dollyTo(ratio * this.fitDistance, ease && this.easing);
    this.onMove();
  }

  /** Points the camera's projection at one pane: its aspect, and the middle of its free region. */
  aim(paneWidth: number, paneHeight: number, free: FreeRegion): void {
    const { camera } = this;
    const shiftX = free.x + free.width / 2 - paneWidth / 2;
    const shiftY = free.y + free.height / 2 - paneHeight / 2;
    camera.aspect = paneWidth / paneHeight;
    // Panes above each other may differ in height: a world unit is as long in each of them.
    const halfHeight = Math.tan((fieldOfViewDegrees * Math.PI) / 360);
    const ratio = paneHeight / this.regionHeight;
    camera.fov = (Math.atan(halfHeight * ratio) * 360) / Math.PI;
    camera.setViewOffset(paneWidth, paneHeight, -shiftX, -shiftY, paneWidth, paneHeight);
    camera.updateMatrixWorld();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.target !== this.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => this.turn(-1, 0),
      ArrowRight: () => this.turn(1, 0),
      ArrowUp: () => this.turn(0, -1),
      ArrowDown: () => this.turn(0, 1),
      '+': () => void this.controls.dolly(this.controls.distance * 0.12, this.easing),
      '=': () => void this.controls.dolly(this.controls.distance * 0.12, this.easing),
      '-': () => void this.controls.dolly(-this.controls.distance * 0.12, this.easing),
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (!move || event.shiftKey) return;
    event.preventDefault();
    move();
    this.markUser();
    this.onMove();
  };

  private turn(right: number, down: number): void {
    if (this.planar) void this.controls.truck(right * 0.3, down * 0.3, this.easing);
    else void this.controls.rotate(right * keyTurnRadians, down * keyTurnRadians, this.easing);
  }

  dispose(): void {
    this.element.removeEventListener('keydown', this.onKey);
    this.controls.dispose();
  }
}

/** The turn equal to `angle` that is nearest to where the camera stands. */
function nearestTurn(from: number, angle: number): number {
  const whole = 2 * Math.PI;
  return angle + whole * Math.round((from - angle) / whole);
}
