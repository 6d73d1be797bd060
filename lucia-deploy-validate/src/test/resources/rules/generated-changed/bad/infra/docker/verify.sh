#!/usr/bin/env bash
echo well
# edited by hand
