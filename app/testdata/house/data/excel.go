package data

import _ "github.com/xuri/excelize/v2"
