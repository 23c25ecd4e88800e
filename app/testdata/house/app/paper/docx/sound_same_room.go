package docx

import (
	_ "npcdesk/app/paper"
	_ "npcdesk/data"
)
