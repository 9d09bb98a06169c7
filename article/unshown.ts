/** Characters that stand in a file and not before the reader's eyes. */

/** Soft hyphens, zero-width spaces and direction marks. */
export const unshown = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
