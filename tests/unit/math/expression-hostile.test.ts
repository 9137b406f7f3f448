/** A thousand hostile strings: none is executed; each is harmless mathematics or one sentence. */
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import { compileFunction, ExpressionError, kernelText } from '../../../src/math/expression';

const ATTACKS = [
  'constructor',
  'constructor.constructor("trap()")()',
  '__proto__',
  '__proto__.x',
  'prototype',
  'this',
  'globalThis.trap()',
  'window.trap()',
  'self[`trap`]()',
  'trap()',
  'trap``',
  'eval("trap()")',
  'Function("trap()")()',
  'new Function("trap()")()',
  'import("data:text/javascript,trap()")',
  'require("fs")',
  'process.exit(1)',
  '</script><script>trap()</script>',
  '<img src=x onerror=trap()>',
  '$' + '{trap()}',
  '`$' + '{trap()}`',
  '"+trap()+"',
  "'+trap()+'",
  '*/trap()/*',
  '//\ntrap()',
  '\\u0074rap()',
  'x;trap()',
  'x,trap()',
  'x\ntrap()',
  'x=>trap()',
  '(()=>trap())()',
  'x?trap():1',
  'x<1?trap():1',
  'toString()',
  'valueOf()',
  'hasOwnProperty(x)',
  '[].map(trap)',
  '{}',
  'x.constructor',
  'x["constructor"]',
  'sin.constructor("trap()")()',
  'sin["call"](trap)',
  'async()=>await trap()',
  'function(){trap()}()',
  'Math.sin(x)',
  'Math.random()',
  'gl_FragColor',
  'discard;',
  'for(;;){}',
  'while(1){}',
  'user_x',
  'kernelResult = 1.0; return',
  '\\input{/etc/passwd}',
  '\\href{javascript:trap()}{x}',
  '\\def\\x{\\x}\\x',
  '\\end{cases}',
  '% x',
  '&lt;script&gt;',
  'ｓｉｎ(x)',
  'ѕin(x)',
  'х+у',
  '\u202ex+y',
  'x\u200by',
  'x\u0301',
  '\ud800',
  '\u0000',
  '𝑥+𝑦',
  '\ufeffx',
  '١+٢',
  'x\u2028y',
  '∞',
  'NaN',
  '-Infinity',
  '1e999',
  '0x10',
  '1_000',
  '1n',
  '!x',
  'x++',
  '--x--',
  'x**-y**x',
  'x|y',
  '||',
  '|||||',
  '(((((',
  ')))))',
  'x'.repeat(999),
  '('.repeat(999),
  '-'.repeat(999),
  '√'.repeat(999),
  'x^'.repeat(333),
  '9'.repeat(999),
  `0.${'0'.repeat(990)}1`,
  'x'.repeat(2_000_000),
  '1+'.repeat(1_000_000),
];

const PIECES = [
  ...ATTACKS.filter((text) => text.length < 60),
  ...'xyabe+-*/^()|<>?:,.²√ 0123456789',
];

function hostile(seed: number, count: number): string[] {
  const random = createRandom(seed);
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] as string;
  const mixed = Array.from({ length: count - ATTACKS.length }, () =>
    Array.from({ length: 1 + Math.floor(6 * random()) }, pick).join(''),
  );
  return [...ATTACKS, ...mixed];
}

/** What a kernel may consist of. */
const KERNEL =
  /^(const |t\d+|tOne|v\d+| |\n|=|;|[-+*/()<>?:,]|===|!==|\d+(\.\d+)?(e[-+]?\d+)?|Math\.(abs|sign|floor|ceil|min|max|sqrt|exp|log|log2|pow|atan|atan2|sinh|cosh|tanh))*$/;

test('1,000 hostile strings, seed 666: none executed', () => {
  const scope = globalThis as Record<string, unknown>;
  let trapped = 0;
  scope.trap = () => {
    trapped++;
  };
  let accepted = 0;
  const before = Object.getOwnPropertyNames(globalThis).length;
  const texts = hostile(666, 1000);
  expect(texts).toHaveLength(1000);
  for (const text of texts) {
    try {
      const f = compileFunction(text, { variables: ['x', 'y'] });
      accepted++;
      const letters = f.letters.map(() => 1);
      expect(typeof f.value([0.5, 0.25], letters)).toBe('number');
      f.hessian([0.5, 0.25], letters, new Float64Array(4));
      const names = [...f.variables, ...f.letters].map((name, k) => [name, `v${k}`]);
      const kernel = kernelText(f, {
        names: Object.fromEntries(names),
        prefix: 't',
        derivatives: 2,
      });
      expect(kernel.statements).toMatch(KERNEL);
      expect([kernel.value, kernel.inside, ...kernel.hessian].join(' ')).toMatch(KERNEL);
      expect(f.tex).not.toMatch(/trap|script|href|def|input|</i);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      expect(error.message).toMatch(/^[^\n\r\u2028\u2029]+[.?]$/);
      expect(error.message.length).toBeLessThan(200);
    }
  }
  expect(trapped).toBe(0);
  expect(accepted).toBeGreaterThan(20);
  expect(Object.getOwnPropertyNames(globalThis)).toHaveLength(before);
  delete scope.trap;
});
