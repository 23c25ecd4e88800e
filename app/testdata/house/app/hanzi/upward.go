// Package hanzi reaches up to the registers.
package hanzi

import _ "npcdesk/app/office"
