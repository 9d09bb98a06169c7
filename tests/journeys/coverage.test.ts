/** Two accounts of one event, both read: the panel lays them side by side. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { browsers } from './support/open-reader.ts';
import type { Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let panel: View;
  let compared: string;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser });
    const wire = await ada.openArticle(stage.site.origin + demoPaths.wire);
    await wire.waitForMarks();
    const herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    await herald.waitForMarks();
    panel = await ada.openPanel(herald);
    await panel.waitForText('$412 million');
    compared = await panel.text({ role: 'region', name: 'Other accounts' });
  });
  afterAll(() => stage.close());

  it('shows the figures that agree', () => {
    expect(compared).toContain('184');
    expect(compared).toContain('$412 million');
  });

  it('shows the figures that stand in one account only', () => {
    expect(compared).toContain('$205 million');
    expect(compared).toContain('2,600');
  });

  it('names the one notice that both rest on', () => {
    expect(compared).toContain('Merrow Defence Export Agency');
  });

  it('works for a reader who has no team, and fetches nothing that the pages did not', () => {
    const articles = [demoPaths.wire, demoPaths.herald].map((path) =>
      stage.site.requests.get(path),
    );
    expect(articles).toEqual([1, 1]);
    expect(stage.site.requests.get(demoPaths.notice)).toBeUndefined();
  });
});
