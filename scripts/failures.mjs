// What failed, told once more at the end: where only the end of a long output is kept, it has to say which.

/** Of one failure this much: all of them have to fit into a page. */
const longestText = 1_500;

/** Colours of a terminal are no part of what went wrong. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with
export const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '').trim();
const short = (text) => (text.length <= longestText ? text : `${text.slice(0, longestText)} ...`);

/** Vitest's report by `--reporter=json`: `{ name, text }` of each test that failed, and of each file that could not be read. */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [{ name, text: short(plain(message)) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${name} > ${fullName}`,
      text: short(plain(failureMessages.join('\n'))),
    }));
  });
}

/** Playwright's report by `--reporter=json`: the same of each test, wherever it stands, and of what went wrong around them. */
export function failuresOfPlaywright({ suites, errors }) {
  const of = (suite) => [...suite.specs.flatMap(ofSpec), ...(suite.suites ?? []).flatMap(of)];
  return [
    ...suites.flatMap(of),
    ...errors.map(({ message }) => ({ name: 'around the tests', text: short(plain(message ?? '')) })),
  ];
}

function ofSpec({ file, line, title, tests }) {
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return failed.map(({ results }) => ({
    name: `${file}:${line} > ${title}`,
    text: short(plain(results.flatMap((result) => result.errors.map(({ message }) => message ?? '')).join('\n'))),
  }));
}
