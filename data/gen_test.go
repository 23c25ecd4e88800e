package data
import ("os";"testing";"npcdesk/app/office")
func TestGen(t *testing.T){ b,_:=os.ReadFile("/tmp/base.sql"); for _,r:=range office.Registers.All { b=append(b,("-- "+r.Name+"\n")...); b=append(b,tableOf(r).create()...); b=append(b,'\n') }; os.WriteFile("migrations/001_foundation.sql",b,0o644)}
