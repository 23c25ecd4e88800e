package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestAPasswordFitsItsHashAndNoOtherDoes(t *testing.T) {
	kept := hashPassword("清溪2026")
	if strings.Contains(kept, "2026") || !strings.HasPrefix(kept, "$argon2id$v=19$m=65536,t=3,p=1$") {
		t.Errorf("kept is %q", kept)
	}
	if !passwordFits(kept, "清溪2026") || passwordFits(kept, "清溪2027") || passwordFits(kept, "") {
		t.Error("the hash tells passwords apart wrongly")
	}
	for _, broken := range []string{"", "$", "$argon2id$v=19$m=1,t=0,p=0$AA$AA", "$argon2id$v=19$m=9,t=1,p=1$*$AA", "$argon2id$v=19$m=9999999,t=1,p=1$AA$AA"} {
		if passwordFits(broken, "") {
			t.Errorf("%q is opened by nothing", broken)
		}
	}
}

// withPassword sets a password as the clerk does.
func (d *testDesk) withPassword(password string) {
	d.t.Helper()
	p := d.settings(groupLock)
	trouble := "never asked"
	p.setPassword("", password, func(text string) { trouble = text })
	d.loop.Settle()
	if trouble != "" {
		d.t.Fatal(trouble)
	}
}

func TestTheDeskLocksItselfWhenNobodyWorksAndOpensWithThePassword(t *testing.T) {
	d := newTestDesk(t)
	d.withPassword("qingxi26")
	d.loop.Pass(6 * time.Minute)
	d.find.TypedRune('z') // somebody works: the waiting starts anew
	d.loop.Pass(6 * time.Minute)
	if d.lock.locked() {
		t.Fatal("the desk locked while somebody worked")
	}
	d.loop.Pass(5 * time.Minute)
	if !d.lock.locked() {
		t.Fatal("the desk did not lock")
	}
	d.lock.box.SetText("wrong")
	d.lock.try()
	d.loop.Settle()
	if !d.lock.locked() || d.lock.said.Text == "" {
		t.Error("a wrong password opens the desk, or nothing is said")
	}
	d.lock.box.SetText("qingxi26")
	d.lock.try()
	d.loop.Settle()
	if d.lock.locked() || d.win.Canvas().Overlays().Top() != nil {
		t.Error("the password does not open the desk")
	}
}

func TestALockedDeskTakesNoCommandsFromTheMenu(t *testing.T) {
	d := newTestDesk(t)
	d.withPassword("qingxi26")
	d.deputy("张三")
	d.lock.now()
	for _, menu := range d.win.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Label == "撤销" {
				item.Action()
			}
		}
	}
	if len(d.names()) != 1 {
		t.Error("undo went through the lock")
	}
}

func TestWithoutAPasswordTheDeskSaysThatItCannotLock(t *testing.T) {
	d := newTestDesk(t)
	d.lock.now()
	d.says("还没有设置密码，不能锁定。")
	d.press("设置密码")
	if p, ok := d.current().(*settingsPage); !ok || p.group != groupLock {
		t.Error("the message does not lead to the setting")
	}
}

func TestAForgottenPasswordIsTakenAwayByAFileInTheDataFolder(t *testing.T) {
	d := newTestDesk(t)
	d.withPassword("qingxi26")
	if err := os.WriteFile(filepath.Join(d.store.Dir, rescueFile), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.lock.greet()
	if d.lock.locked() || d.store.Kept(keptHash) != "" {
		t.Error("the password is still there")
	}
	if _, err := os.Stat(filepath.Join(d.store.Dir, rescueFile)); err == nil {
		t.Error("the file is still there: the next password would go as well")
	}
}

func TestThePasswordIsChangedOnlyByWhoKnowsTheOldOne(t *testing.T) {
	d := newTestDesk(t)
	d.withPassword("qingxi26")
	before := d.store.Kept(keptHash)
	trouble := ""
	d.settings(groupLock).setPassword("guess", "another1", func(text string) { trouble = text })
	d.loop.Settle()
	if trouble == "" || d.store.Kept(keptHash) != before {
		t.Error("a guess changed the password")
	}
}
