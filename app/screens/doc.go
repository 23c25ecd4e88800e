// Package screens holds the pages of the desk: one file per page, made from the parts of package ui and the registers of
// package office. pages.go is the table of contents.
package screens
