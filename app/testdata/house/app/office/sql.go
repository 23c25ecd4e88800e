// Package office asks the database itself.
package office

import _ "database/sql"
