/** `npm run play`: the same as `npm start`, on the list of pages that make life hard for an extension. */
import { runDemo } from './run-demo.ts';

await runDemo('/hard/');
