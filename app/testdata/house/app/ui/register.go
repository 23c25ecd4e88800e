// It also wants to know the registers.
package ui

import _ "npcdesk/app/office"
