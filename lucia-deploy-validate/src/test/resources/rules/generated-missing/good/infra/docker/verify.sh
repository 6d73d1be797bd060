#!/usr/bin/env bash
echo well
