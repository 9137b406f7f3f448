import { describe, expect, test } from 'vitest';
import { Scope } from '../../../src/core/scope';

describe('Scope', () => {
  test('own gives the thing back, so that acquiring and owning are one line', () => {
    const thing = { dispose: () => {} };
    expect(new Scope().own(thing)).toBe(thing);
  });

  test('frees functions and objects in reverse order of acquisition', () => {
    const freed: string[] = [];
    const scope = new Scope();
    scope.own(() => freed.push('first'));
    scope.own({ dispose: () => freed.push('second') });
    scope.own(() => freed.push('third'));
    expect(freed).toEqual([]);
    scope.close();
    expect(freed).toEqual(['third', 'second', 'first']);
  });

  test('frees once, however often it is closed', () => {
    let freed = 0;
    const scope = new Scope();
    scope.own(() => freed++);
    expect(scope.isClosed).toBe(false);
    scope.close();
    scope.close();
    expect(scope.isClosed).toBe(true);
    expect(freed).toBe(1);
  });

  test('a disposal that throws keeps none of the others from running', () => {
    const freed: string[] = [];
    const scope = new Scope();
    scope.own(() => freed.push('first'));
    scope.own(() => {
      throw new Error('one');
    });
    scope.own(() => freed.push('third'));
    scope.own(() => {
      throw new Error('two');
    });
    const close = () => scope.close();
    expect(close).toThrow(AggregateError);
    expect(freed).toEqual(['third', 'first']);
    expect(close).not.toThrow();
  });

  test('all failures are told, in the order in which they came', () => {
    const scope = new Scope();
    for (const name of ['one', 'two'])
      scope.own(() => {
        throw new Error(name);
      });
    let failures: Error[] = [];
    try {
      scope.close();
    } catch (error) {
      failures = (error as AggregateError).errors as Error[];
    }
    expect(failures.map(({ message }) => message)).toEqual(['two', 'one']);
  });

  test('a closed scope frees at once what it is given, and says so', () => {
    let freed = 0;
    const scope = new Scope();
    scope.close();
    expect(() => scope.own(() => freed++)).toThrow('closed');
    expect(freed).toBe(1);
  });

  test('what a disposal acquires while the scope closes is freed too', () => {
    let freed = 0;
    const scope = new Scope();
    scope.own(() => {
      scope.own(() => freed++);
    });
    expect(() => scope.close()).toThrow(AggregateError);
    expect(freed).toBe(1);
  });

  test('a child closes with its parent, in its turn; or before, alone', () => {
    const freed: string[] = [];
    const scope = new Scope();
    scope.own(() => freed.push('before'));
    const child = scope.child();
    const early = scope.child();
    child.own(() => freed.push('child'));
    early.own(() => freed.push('early'));
    scope.own(() => freed.push('after'));
    early.close();
    expect(scope.isClosed).toBe(false);
    scope.close();
    expect(child.isClosed).toBe(true);
    expect(freed).toEqual(['early', 'after', 'child', 'before']);
  });

  test('listens until it closes', () => {
    const target = new EventTarget();
    const heard: string[] = [];
    const scope = new Scope();
    scope.listen(target, 'ping', (event: Event) => heard.push(event.type));
    target.dispatchEvent(new Event('ping'));
    scope.close();
    target.dispatchEvent(new Event('ping'));
    expect(heard).toEqual(['ping']);
  });

  test('listening takes options', () => {
    const target = new EventTarget();
    let heard = 0;
    const scope = new Scope();
    scope.listen(target, 'ping', () => heard++, { once: true });
    target.dispatchEvent(new Event('ping'));
    target.dispatchEvent(new Event('ping'));
    expect(heard).toBe(1);
  });
});
