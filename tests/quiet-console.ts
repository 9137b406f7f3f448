/**
 * A console warning or error fails the test during which it came, or the first test when it came
 * while the file loaded. A test that expects one replaces the method itself: vi.spyOn(console,
 * 'warn').mockImplementation(…).
 */
import { afterEach } from 'vitest';

const said: string[] = [];

for (const method of ['warn', 'error'] as const) {
  const original = console[method].bind(console);
  console[method] = (...values: unknown[]) => {
    said.push(`console.${method}: ${values.map(String).join(' ')}`);
    original(...values);
  };
}

afterEach(() => {
  const messages = said.splice(0);
  if (messages.length > 0) {
    throw new Error(`the console must stay quiet, but:\n${messages.join('\n')}`);
  }
});
