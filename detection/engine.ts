/** The engine's name and version, as written into every report and every detected claim. */
import packed from '#detection/weights/heads.json' with { type: 'json' };

/** Changes whenever a rule, a lexicon or a weight changes, so that a stored claim names what found it. */
export const ENGINE = `second-source/0.1.0+rules.2.${packed.version}`;
