/** One matrix, every lens: several exhibits on one stage, with one matrix, one undo and one clock. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import {
  call,
  centreOf,
  drag,
  grab,
  handleOf,
  matrixOf,
  refusal,
  settle,
  visit,
} from './vectorium.ts';

const three = ['linear-transformation', 'eigenvector-field', 'linear-systems'];
const frames = (page: Page) => page.locator('section.lens');
const frameOf = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });

test.beforeEach(async ({ page }) => {
  await call(page, 'open', 'lenses', { of: three, matrix: [2, 1, 1, 3] });
});

test('dragging a column in one lens moves all others in the same frame', async ({ page }) => {
  const handle = page.getByRole('button', { name: /^Tip of column A e1/ }).first();
  const before = await call(page, 'stats');
  await grab(page, await centreOf(handle), { x: 40, y: -24 });
  await expect.poll(async () => (await matrixOf(page))[0]).not.toBe(2);
  const all = (await call(page, 'readouts')) as Record<string, Record<string, unknown>>;
  const values = (id: string) => all[id]?.eigenvalues as { re: number }[];
  expect(values('eigenvector-field')).toEqual(values('linear-transformation'));
  expect(all['linear-systems']?.rank).toBe(all['linear-transformation']?.rank);
  await page.mouse.up();
  await settle(page);
  const after = await call(page, 'stats');
  expect(after.readbacks).toBe(before.readbacks);
  expect(after.frames).toBeGreaterThan(before.frames);

  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await matrixOf(page))[0]).toBe(2);
});

test('the focused lens has the controls; pointer, tabs and keys choose it', async ({ page }) => {
  await expect(frames(page)).toHaveCount(3);
  await expect(page.getByRole('radio', { name: 'Linear transformation' })).toBeChecked();
  await page.getByRole('radio', { name: 'Eigenvector field' }).check();
  await expect(page.getByRole('radio', { name: 'Eigenvector field' })).toBeChecked();
  await expect(page).toHaveURL(/focus=eigenvector-field/);
  await call(page, 'seek', 0.5, 'linear-transformation');
  await expect(page).toHaveURL(/linear-transformation\.t=0\.5/);
  expect(await refusal(page, 'seek', 1, 'vectors')).toContain('no lens “vectors” open');
});

test('lenses are enlarged, exchanged, closed and brought back', async ({ page }) => {
  await frameOf(page, 'Linear systems').getByRole('button', { name: 'Enlarge' }).click();
  await expect(frames(page)).toHaveCount(1);
  await expect(page).toHaveURL(/enlarged=1/);
  await frameOf(page, 'Linear systems')
    .locator('header')
    .dblclick({ position: { x: 200, y: 16 } });
  await expect(frames(page)).toHaveCount(3);

  const head = (title: string) => frameOf(page, title).locator('header');
  await head('Linear transformation').dragTo(head('Linear systems'), {
    sourcePosition: { x: 180, y: 16 },
    targetPosition: { x: 180, y: 60 },
    force: true,
  });
  await expect(page).toHaveURL(/of=linear-systems,eigenvector-field,linear-transformation/);

  await frameOf(page, 'Linear systems')
    .getByRole('button', { name: 'Close Linear systems' })
    .click();
  await frameOf(page, 'Eigenvector field')
    .getByRole('combobox', { name: 'Which lens stands here' })
    .selectOption('linear-systems');
  await expect(page).toHaveURL(/of=linear-systems,linear-transformation/);
  expect((await matrixOf(page)).slice(0, 2)).toEqual([2, 1]);

  await frameOf(page, 'Linear systems')
    .getByRole('button', { name: 'Close Linear systems' })
    .click();
  await expect(page).toHaveURL(/#\/linear-transformation\?/);
  await expect(frames(page)).toHaveCount(0);
});

test('presets of all lenses: keys step, each lens says what to look for, undo and links restore', async ({
  page,
  newPage,
}) => {
  const chosen = page.getByRole('button', { name: /^Choose a preset/ });
  const look = (title: string) => frameOf(page, title).locator('footer p');
  await expect(chosen).toHaveAccessibleName('Choose a preset: Your own');
  await expect(look('Linear systems')).toHaveCount(0);

  await page.keyboard.press(']');
  await expect(chosen).toHaveAccessibleName('Choose a preset: Every lens at once');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await chosen.click();
  const everyone = page.getByRole('group', { name: 'All lenses' });
  await everyone.getByRole('menuitemradio', { name: /^Singular: no solution/ }).click();
  await expect(look('Linear transformation')).toContainText('no area');
  await expect(look('Linear systems')).toContainText('no solution');
  await settle(page);
  const found = (await call(page, 'readouts')) as Record<string, Record<string, unknown>>;
  expect(found['linear-transformation']?.determinant).toBe(0);
  expect(found['linear-systems']?.solutionSet).toBe('empty');

  // The same address, the same sentences; the lenses stay those that the visitor has chosen.
  await expect(page).toHaveURL(/matrix=-1,1,0,1,-1,0,0,0,1/);
  const other = await newPage();
  await visit(other, new URL(page.url()).hash);
  await expect(frames(other)).toHaveCount(3);
  await expect(frameOf(other, 'Linear systems').locator('footer p')).toContainText('no solution');

  // Another b: the sentences would no longer be true.
  await call(page, 'set', { vector: [1, 0.5, 0] });
  await expect(look('Linear systems')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(look('Linear systems')).toContainText('no solution');
});

test('while presenting, a clicker changes presets whatever was touched last', async ({ page }) => {
  await call(page, 'open', 'lenses', { of: three, matrix: [1, 0, 0, 0, 1, 0, 0, 0, 2] });
  await page.keyboard.press('p');
  await settle(page);
  const chosen = page.getByRole('button', { name: /^Choose a preset/ });
  await drag(page, await centreOf(handleOf(page, 'A e1').first()), { x: 30, y: 0 });
  await expect(chosen).toHaveAccessibleName('Choose a preset: Your own');
  await page.keyboard.press('PageDown');
  await expect(chosen).toHaveAccessibleName('Choose a preset: Every lens at once');
  await page.getByRole('combobox', { name: 'Which lens stands here' }).first().focus();
  await page.keyboard.press('PageDown');
  await expect(chosen).toHaveAccessibleName('Choose a preset: Symmetric');
  await page.keyboard.press('PageUp');
  await expect(chosen).toHaveAccessibleName('Choose a preset: Every lens at once');
  expect((await call(page, 'get')).params.of).toEqual(three);
});

test('labels stay above what stands below a picture', async ({ page }) => {
  await call(page, 'open', 'lenses', { of: three, matrix: [2, 1, 1, 2], vector: [1, 0, 0] });
  for (const present of [false, true]) {
    if (present) await page.keyboard.press('p');
    await settle(page);
    const feet = await Promise.all(
      (await page.locator('.lens-foot').all()).map((foot) => foot.boundingBox()),
    );
    const top = Math.min(...feet.map((foot) => foot?.y ?? 0));
    const rooms = await page.locator('.stage-label').evaluateAll((labels) =>
      labels
        .filter((label) => getComputedStyle(label).visibility === 'visible')
        .map((label) => ({
          text: label.textContent,
          bottom: label.getBoundingClientRect().bottom,
          pane: label.closest('.stage-pane')?.getBoundingClientRect().bottom ?? 0,
        })),
    );
    expect(rooms.length).toBeGreaterThan(8);
    for (const { text, bottom, pane } of rooms)
      expect(bottom, text ?? '').toBeLessThanOrEqual(Math.min(top, pane));
  }
});

test('keys enlarge the focused lens, and play one or all', async ({ page }) => {
  await call(page, 'open', 'lenses', {
    of: ['linear-transformation', 'dynamics'],
    matrix: [0, -1, 1, 0],
  });
  await page.keyboard.press('p');
  await frameOf(page, 'Flow and stability').getByRole('button', { name: 'Enlarge' }).click();
  await expect(frames(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(frames(page)).toHaveCount(2);
  await page.keyboard.press('e');
  await expect(frames(page)).toHaveCount(1);
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'End' })).toBeVisible();

  const positions = async () =>
    (await call(page, 'save')).lenses as Record<string, { position: number }>;
  await call(page, 'seek', 0.2, 'linear-transformation');
  await call(page, 'seek', 0, 'dynamics');
  await page.keyboard.press('Shift+Space');
  await expect.poll(async () => (await positions()).dynamics?.position).toBeGreaterThan(0.1);
  await page.keyboard.press('Shift+Space');
  const paused = await positions();
  expect(paused['linear-transformation']?.position).toBeGreaterThan(0.2);
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await positions()).dynamics?.position)
    .toBeGreaterThan(paused.dynamics?.position ?? 0);
  expect((await positions())['linear-transformation']).toEqual(paused['linear-transformation']);
});

test('a link to lenses restores them all, on a phone above each other', async ({ newPage }) => {
  const phone = await newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await visit(
    phone,
    `#/lenses?of=${three.join(',')}&matrix=0,-1,1,0&dimension=2&focus=linear-systems`,
  );
  const boxes = await Promise.all(
    (await frames(phone).all()).map(
      async (frame) => (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 },
    ),
  );
  expect(boxes).toHaveLength(3);
  expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
  for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThan(120);
  const readouts = await call(phone, 'readouts');
  expect(Object.keys(readouts)).toEqual(three);
});

test('idle lenses draw nothing', async ({ page }) => {
  await settle(page);
  const drawn = await page.evaluate(async () => {
    const before = (await window.vectorium.stats()).frames;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return (await window.vectorium.stats()).frames - before;
  });
  expect(drawn).toBe(0);
});
