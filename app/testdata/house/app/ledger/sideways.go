// Package ledger reaches over to a room on the same step.
package ledger

import _ "npcdesk/app/paper/docx"
