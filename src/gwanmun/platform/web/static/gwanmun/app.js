// Enhancements of pages that work without them. No framework, no inline code: everything hangs on data-* attributes.
import { startCountdowns } from "./countdown.js";
import { startCopying } from "./copy.js";
import { startFocus } from "./focus.js";
import { startPasskeys } from "./passkeys.js";
import { startShortcuts } from "./shortcuts.js";

startFocus();
startCopying();
startCountdowns();
startPasskeys();
startShortcuts();
