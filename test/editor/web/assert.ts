/** What the tests use of node:assert/strict, which browsers do not have. */
function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(Object.is(actual, expected), `${message} ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(JSON.stringify(actual), JSON.stringify(expected), message);
}

function match(actual: string, expected: RegExp): void {
  ok(expected.test(actual), `${actual}\n\ndoes not match ${String(expected)}`);
}

function ok(value: unknown, message = 'It is not true.'): asserts value {
  if (!value) throw new Error(message);
}

export default { equal, deepEqual, match, ok };
