// Dev links the project instead of running it.
package main

import _ "npcdesk/assets"
