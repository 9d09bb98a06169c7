/** What `npm run second-source -- serve` runs, without the other commands. */
import { serve } from '#cli/serve.ts';

await serve();
