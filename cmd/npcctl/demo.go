package main

import (
	"strconv"

	"npcdesk/app/intake"
)

var demoCommands = []command{{"demo", "[--seed N] [--scale N]", demo}}

func demo(c *call) (any, error) {
	v, rest, err := c.flags("seed", "scale")
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, misuse{"demo 只有 --seed 和 --scale 两个选项。"}
	}
	o := intake.DemoOptions{Seed: 1, Scale: 1}
	if text := one(v, "seed"); text != "" {
		if o.Seed, err = strconv.ParseInt(text, 10, 64); err != nil || o.Seed < 1 {
			return nil, misuse{"--seed 应为正整数。"}
		}
	}
	if text := one(v, "scale"); text != "" {
		if o.Scale, err = strconv.Atoi(text); err != nil || o.Scale < 1 {
			return nil, misuse{"--scale 应为正整数。"}
		}
	}
	return intake.Demo(c.dir, o)
}
