/** `npm start`: the product in a browser of its own, on the first demo article. */
import { demoPaths } from '../demo/site.ts';
import { runDemo } from './run-demo.ts';

await runDemo(demoPaths.wire);
