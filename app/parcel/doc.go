// Package parcel makes what is sent and reads what is received: the package for the county with its list, letter and mail draft, what was sent and
// how the records have changed since, and packages of records that another installation of the program reads.
package parcel
