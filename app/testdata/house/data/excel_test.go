package data

import _ "npcdesk/app/screens"
