// The parts of libsystemd that nudged uses. No code here: Systemd is the only importer.
#pragma once
#include <systemd/sd-bus.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
// The parts of the C library that Swift's Glibc leaves out.
#include <malloc.h>
#include <sys/timerfd.h>
#include <linux/memfd.h>
// <sys/mman.h> tells of it to whoever defines _GNU_SOURCE first, which a module cannot.
int memfd_create(const char *name, unsigned int flags);
