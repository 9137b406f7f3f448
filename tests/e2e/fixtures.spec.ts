/**
 * Proves that the fixtures fail a test whose page complains, and that a picture can be told from
 * another.
 */
import { expect, expectPicture, test } from './fixtures.ts';

const warn = () => console.warn('careful');

test.fail('a test whose page complains fails', async ({ page }) => {
  await page.evaluate(warn);
});

test.fail('a test whose second page complains fails', async ({ newPage }) => {
  await (await newPage()).evaluate(warn);
});

test('a complaint caused on purpose can be allowed', async ({ page, allow }) => {
  allow(/careful/);
  await page.evaluate(warn);
});

test('a picture without a baseline fails', async ({ page }) => {
  test.skip(process.env.PICTURES === 'update', 'this would make the baseline');
  await expect(expectPicture(page, 'there-is-no-such-baseline')).rejects.toThrow('no baseline');
});
