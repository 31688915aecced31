// What every small program here needs: a clock, and one way to give up.
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

// Microseconds, with a fraction: some of what is measured takes only ten of them.
static inline double microseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

_Noreturn static inline void give_up(const char *what) {
  perror(what);
  exit(1);
}

_Noreturn static inline void usage(const char *text) {
  fprintf(stderr, "usage: %s\n", text);
  exit(64);
}

// A positive number, or the end.
static inline int count_of(const char *text) {
  int count = atoi(text);
  if (count < 1) usage("a count from 1");
  return count;
}
