package office

import "testing"

func TestEveryRegisterIsInTheSetAndDescribesItself(t *testing.T) {
	for _, key := range []string{"deputy", "term", "constituency", "delegation", "group", "vacancy", "station", "unit", "holiday", "setting"} {
		a := Registers.Get(key)
		if a == nil {
			t.Fatalf("no register %s", key)
		}
		if a.Name == "" || len(a.Fields) == 0 || a.New() == nil {
			t.Errorf("register %s describes nothing", key)
		}
	}
}
