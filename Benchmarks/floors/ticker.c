// ticker MICROSECONDS
//
// Wakes up every so often, at instants fixed in advance, and prints how many microseconds late it was each time: what the
// machine itself adds to everything that is due. Runs until a signal ends it.
#include "clock.h"

int main(int count, char *arguments[]) {
  if (count != 2) usage("ticker MICROSECONDS");
  long every = count_of(arguments[1]);
  struct timespec next;
  clock_gettime(CLOCK_MONOTONIC, &next);
  setvbuf(stdout, NULL, _IOLBF, 0);
  for (;;) {
    next.tv_nsec += every * 1000;
    next.tv_sec += next.tv_nsec / 1000000000;
    next.tv_nsec %= 1000000000;
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
    printf("%.2f\n", microseconds(CLOCK_MONOTONIC) - (next.tv_sec * 1e6 + next.tv_nsec / 1e3));
  }
}
