/** The engine's name and version, as written into every report and every detected claim. */
import packed from '#detection/weights/heads.json' with { type: 'json' };

/** So that a stored claim names what found it: the weights by their hash, rules and lexicons by a number raised with each release. */
export const ENGINE = `second-source/0.1.0+rules.2.${packed.version}`;
