# make run     starts everything and prints the addresses     (WEB_PORT=8000 GATEWAY_PORT=8001 PEOPLE=5000 DAYS=1 SPEED=1)
# make test    every check of the project                     (under ten minutes on two cores)
# make check   the fast subset                                (under a minute)
# make bench   the figures of benchmarks/
# make clean   removes what can be made again; your data in var/ stay
#
# Variables given on the command line reach the programs as environment variables.
PYTHON ?= python3

.PHONY: help run test check bench clean
.DEFAULT_GOAL := help

help:
	@sed -n '1,5s/^# //p' Makefile

run test check bench clean:
	@$(PYTHON) tools/bootstrap.py $@
