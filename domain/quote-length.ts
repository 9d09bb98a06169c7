/** How much text a selector carries. Apart from the schema, since the script that runs in pages holds no schema library. */

/** Code points before and after the quote that are kept as context. */
export const contextLength = 48;

/** The longest quote that a selector may carry, in UTF-16 units. */
export const longestQuote = 8000;
