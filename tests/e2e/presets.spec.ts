/** Every preset, chosen as a visitor chooses it. */
import { comparePictures } from './compare-pictures.ts';
import { expect, test } from './shared.ts';
import { call, SENTENCE, snapshot } from './vectorium.ts';

const EMPTY = { lattice: 'none', basis: false, arrow: false, cube: false };

test('every preset draws something of its own, and says what to look for', async ({ page }) => {
  test.slow();
  const { id } = await call(page, 'get');
  await page.getByRole('button', { name: /^Choose a preset/ }).click();
  const items = await page.getByRole('menuitemradio').allInnerTexts();
  await page.keyboard.press('Escape');
  expect(items.length).toBeGreaterThanOrEqual(16);

  const empty: Record<number, Buffer> = {};
  for (const dimension of [2, 3]) {
    await call(page, 'open', id, { ...EMPTY, dimension });
    empty[dimension] = await snapshot(page);
  }
  const pictures = new Set<string>();
  const region = page.getByRole('region', { name: 'Presets' });
  for (const item of items) {
    const [title = '', sentence = ''] = item.split('\n').filter((line) => line.trim() !== '');
    await page.getByRole('button', { name: /^Choose a preset/ }).click();
    await page
      .getByRole('menuitemradio')
      .filter({ has: page.getByText(title, { exact: true }) })
      .click();
    await expect(region.getByText(sentence), title).toBeVisible();
    expect(sentence, title).toMatch(SENTENCE);
    await expect(region.getByRole('button', { name: `Choose a preset: ${title}` })).toBeVisible();

    const picture = await snapshot(page);
    const { params } = await call(page, 'get');
    const { differing } = comparePictures(empty[Number(params.dimension)] as Buffer, picture, 8);
    expect(differing, title).toBeGreaterThan(2000);
    pictures.add(picture.toString('base64'));
    const described = page.getByRole('group', { name: /under a matrix of kind/ });
    expect(await described.getAttribute('aria-label'), title).toMatch(SENTENCE);
    await expect(page.getByRole('button', { name: 'Play', exact: true }), title).toBeVisible();
  }
  expect(pictures.size).toBe(items.length);
});

test('the arrows and the brackets go round through all presets', async ({ page }) => {
  const region = page.getByRole('region', { name: 'Presets' });
  const chosen = region.getByRole('button', { name: /^Choose a preset/ });
  await expect(chosen).toHaveAccessibleName('Choose a preset: A first look');
  await region.getByRole('button', { name: 'Next preset' }).click();
  await expect(chosen).toHaveAccessibleName('Choose a preset: Shear');
  await page.keyboard.press('[');
  await expect(chosen).toHaveAccessibleName('Choose a preset: A first look');
  await region.getByRole('button', { name: 'Previous preset' }).click();
  await expect(chosen).toHaveAccessibleName('Choose a preset: A million points');
  await page.keyboard.press(']');
  await expect(chosen).toHaveAccessibleName('Choose a preset: A first look');
});
