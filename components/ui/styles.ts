/** The look of every piece, in the order of the cascade. An extension page imports this file once. */
// The declaration has to travel with this file into every configuration that reaches it, and there is no import for it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./stylesheet.d.ts" />
import './theme.css';
import './ui.css';
import './pages.css';
import '#components/note/note.css';
import '#components/source/source.css';
import '#components/claim/claim.css';
import '#components/review/review.css';
import '#components/coverage/coverage.css';
import '#components/settings/settings.css';
