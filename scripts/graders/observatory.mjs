// MDN's HTTP Observatory on one host of this machine, as JSON: node observatory.mjs <http port> <https port>
import { mkdirSync, writeFileSync } from 'node:fs';

// Its own installing step would fetch lists; a name of this machine is on none of them.
const conf = new URL('./node_modules/@mdn/mdn-http-observatory/conf/', import.meta.url);
mkdirSync(conf, { recursive: true });
writeFileSync(new URL('hsts-preload.json', conf), '{}');

const { retrieve } = await import('./node_modules/@mdn/mdn-http-observatory/src/retriever/retriever.js');
const { ALL_TESTS } = await import('./node_modules/@mdn/mdn-http-observatory/src/constants.js');
const grader = await import('./node_modules/@mdn/mdn-http-observatory/src/grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(
  './node_modules/@mdn/mdn-http-observatory/src/grader/charts.js'
);

// Its own `scan` takes no ports.
const [httpPort, httpsPort] = process.argv.slice(2).map(Number);
const got = await retrieve('localhost', { httpPort, httpsPort });
if (got.responses.auto?.status !== 200) throw new Error(`the host answers ${got.responses.auto?.status}`);
const graded = ALL_TESTS.map((test) => test(got)).filter(({ result }) => result);
const modified = graded.map(({ result }) => grader.getScoreModifier(result));
const sum = (numbers) => numbers.reduce((a, b) => a + b, 100);
const base = sum(modified.filter((points) => points < 0));
const { score, grade } = grader.getGradeForScore(base >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modified) : base);
const tests = graded.map((output, index) => ({
  name: output.constructor.name,
  result: output.result,
  pass: output.pass,
  points: modified[index],
}));
process.stdout.write(JSON.stringify({ score, grade, tests }));
process.exit(0); // its connections stay open
