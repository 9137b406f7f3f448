/** Browsers that cannot draw the picture: a plain explanation, and everything else still works. */
import { expect, test } from './fixtures.ts';
import { call, cellOf, refusal, SENTENCE, visit } from './vectorium.ts';

/** What the browser answers null to. */
const MISSING = { WebGL2: 'webgl2', 'float render targets': 'EXT_color_buffer_float' };

function answerNullTo(missing: string): void {
  for (const [holder, method] of [
    [HTMLCanvasElement.prototype, 'getContext'],
    [WebGL2RenderingContext.prototype, 'getExtension'],
  ] as const) {
    const original = holder[method as never] as (...given: unknown[]) => unknown;
    const replacement = function (this: unknown, name: string, ...rest: unknown[]) {
      return name === missing ? null : original.call(this, name, ...rest);
    };
    Object.defineProperty(holder, method, { value: replacement });
  }
}

for (const [name, missing] of Object.entries(MISSING)) {
  test(`without ${name} the page says so, and the lesson and the numbers stay`, async ({
    page,
  }) => {
    await page.addInitScript(answerNullTo, missing);
    await visit(page, '#/linear-transformation?sphere=true');
    await expect(page.getByRole('heading', { name: /cannot draw the picture/ })).toBeVisible();
    await expect(page.getByText(new RegExp(`${name}.*\\.`)).first()).toBeVisible();
    await expect(page.getByText('Preparing the picture…')).toBeHidden();

    const lesson = page.getByRole('region', { name: 'Lesson' });
    await expect(lesson.locator('math').first()).toBeVisible();
    expect((await lesson.innerText()).length).toBeGreaterThan(500);
    await cellOf(page, 1, 1).fill('2');
    expect(await call(page, 'get')).toMatchObject({ params: { sphere: true } });
    expect((await call(page, 'readouts')).trace).toBeCloseTo(4.3, 12);
    await expect(page.getByRole('button', { name: /^trace/ })).toContainText('4.3');

    expect(await refusal(page, 'snapshot')).toMatch(SENTENCE);
    expect(await refusal(page, 'stats')).toMatch(SENTENCE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });
}
