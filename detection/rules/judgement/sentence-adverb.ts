/** “Unsurprisingly, …”: one word in front tells what to think. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { BIBER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'judgement/sentence-adverb',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'One word in front tells the reader what to think of the fact behind it.',
  source: BIBER,
  cues: 'unsurprisingly surprisingly ironically tellingly curiously bizarrely sadly tragically worryingly alarmingly remarkably predictably inevitably astonishingly shockingly disappointingly regrettably understandably conveniently rightly wrongly mercifully thankfully happily unhappily incredibly amazingly oddly strangely crucially importantly worse worst surprise fortunately unfortunately astoundingly appallingly',
  pattern:
    /(?:^|[–—;]\s|,\s(?:and|but)\s)(?:not\s|quite\s|perhaps\s)?(?:unsurprisingly|surprisingly|ironically|tellingly|curiously|bizarrely|sadly|tragically|worryingly|alarmingly|remarkably|predictably|inevitably|astonishingly|shockingly|disappointingly|regrettably|understandably|conveniently|rightly|wrongly|mercifully|thankfully|happily|unhappily|incredibly|amazingly|oddly|strangely|fortunately|unfortunately|astoundingly|appallingly|crucially|importantly|more\simportantly|worse\sstill|worst\sof\sall|to\snobody[’']s\ssurprise|to\sno\sone[’']s\ssurprise)(?=[,\s])/gi,
};

export const cases: RuleCases = {
  matches: [
    'Unsurprisingly, the bid failed.',
    'Ironically, the minister had drafted the law.',
    'Worse still, the crane was rented.',
    'Fortunately, the governor dropped the plan.',
    'Unfortunately for the valley, the dam was never built.',
    'The tender closed in May; predictably, nobody came.',
  ],
  silent: [
    'The bid failed in May.',
    '“Sadly, we were too late,” the medic said.',
    'The medic said that fortunately nobody was on the bridge.',
    'The harbour fared fortunately in the storm.',
    'Separately, the navy retired two tugs.',
    'The clerk said that, ironically, the minister had drafted the law.',
  ],
};
