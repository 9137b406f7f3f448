/** How the whole-app tests drive the page: by window.vectorium, and by what a visitor sees. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Vectorium } from '../../src/app/automation';

declare global {
  interface Window {
    vectorium: Vectorium;
  }
}

/** A sentence for a visitor: it begins like one, or with a variable such as x or c₁, and it ends. */
export const SENTENCE = /^(?:\P{Ll}|\p{Ll}[₀-₉]?\s).*[.?!]$/su;

/** For what takes its time by nature: a timeline that plays in software GL on a busy machine. */
export const PATIENCE = { timeout: 20_000 };

type Method = Exclude<keyof Vectorium, 'version' | 'ready' | 'snapshot'>;
type Arguments<Name extends Method> = Parameters<Vectorium[Name]>;
type Result<Name extends Method> = Awaited<ReturnType<Vectorium[Name]>>;
type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>;

/** Loads the page and waits for its first picture. */
export async function visit(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`);
  await page.evaluate(() => window.vectorium.ready);
}

/** Calls window.vectorium and gives what the call resolves to. */
export function call<Name extends Method>(
  page: Page,
  method: Name,
  ...given: Arguments<Name>
): Promise<Result<Name>> {
  return page.evaluate(
    ({ method, given }) => (window.vectorium as unknown as Calls)[method]?.(...given),
    { method: method as string, given: given as unknown[] },
  ) as Promise<Result<Name>>;
}

/** The sentence that a call is refused with; empty when it is not refused. */
export function refusal(
  page: Page,
  method: keyof Vectorium,
  ...given: readonly unknown[]
): Promise<string> {
  return page.evaluate(
    async ({ method, given }) => {
      try {
        await (window.vectorium as unknown as Calls)[method]?.(...given);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    },
    { method: method as string, given: [...given] },
  );
}

/** The stage's picture as a PNG file. */
export async function snapshot(page: Page, options: { scale?: number } = {}): Promise<Buffer> {
  const address = await page.evaluate(async (given) => {
    const blob = await window.vectorium.snapshot(given);
    return new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(blob);
    });
  }, options);
  expect(address).toMatch(/^data:image\/png;base64,/);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** Resolves when the picture on screen is up to date and at rest. */
export const settle = (page: Page): Promise<void> => call(page, 'set', {});

export const matrixOf = async (page: Page): Promise<number[]> =>
  (await call(page, 'get')).params.matrix as number[];

/** The button on the tip of a column of A, or of x. */
export const handleOf = (page: Page, name: 'A e1' | 'A e2' | 'A e3' | 'x'): Locator =>
  page.getByRole('button', { name: name === 'x' ? /^Tip of x/ : new RegExp(`^Tip of .*${name}`) });

export const cellOf = (page: Page, row: number, column: number, label = 'Matrix A'): Locator =>
  page.getByRole('textbox', { name: `${label}, row ${row}, column ${column}`, exact: true });

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function centreOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The line that a field is described by while it is wrong. */
export async function noteOf(field: Locator): Promise<Locator> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const [id = ''] = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
  return field.page().locator(`[id="${id}"]`);
}

/** Takes hold of something with the mouse and moves it in a few steps; does not let go. */
export async function grab(page: Page, from: Point, by: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
}

export async function drag(page: Page, from: Point, by: Point): Promise<void> {
  await grab(page, from, by);
  await page.mouse.up();
}

/**
 * A place of the picture where nothing else is: a drag from there turns the view.
 * @param room pixels to its left and right that are free as well
 */
export async function emptySpot(page: Page, room = 0): Promise<Point> {
  const spot = await page.evaluate((room) => {
    const isFree = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.closest('button, section, [role=group]')?.role === 'group';
    for (let y = innerHeight - 40; y > 0; y -= 20)
      for (let x = innerWidth / 2; x < innerWidth; x += 20)
        if ([-room, -room / 2, 0, room / 2, room].every((by) => isFree(x + by, y))) return { x, y };
    return null;
  }, room);
  if (!spot) throw new Error('Nothing of the picture is free.');
  return spot;
}
