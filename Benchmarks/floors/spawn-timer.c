// spawn-timer ROUNDS COMMAND... [::: COMMAND...]...
//
// Runs the commands in turn, ROUNDS times (and once before, unmeasured), and prints one line a round: the microseconds
// from fork to exit of each, by tabs. A command that fails ends it all.
#include "process.h"
#include <string.h>

enum { most_commands = 16 };

static double timed(char *const arguments[]) {
  double begun = microseconds(CLOCK_MONOTONIC);
  int status = wait_for(start(arguments));
  double took = microseconds(CLOCK_MONOTONIC) - begun;
  if (status != 0) {
    fprintf(stderr, "spawn-timer: %s failed (status %#x)\n", arguments[0], (unsigned)status);
    exit(1);
  }
  return took;
}

int main(int count, char *arguments[]) {
  if (count < 3) usage("spawn-timer ROUNDS COMMAND... [::: COMMAND...]...");
  int rounds = count_of(arguments[1]), commands = 0;
  char **command[most_commands];
  command[commands++] = &arguments[2];
  for (int i = 3; i < count && commands < most_commands; i++)
    if (strcmp(arguments[i], ":::") == 0) {
      arguments[i] = NULL;
      command[commands++] = &arguments[i + 1];
    }
  for (int i = 0; i < commands; i++) timed(command[i]);
  for (int round = 0; round < rounds; round++)
    for (int i = 0; i < commands; i++)
      printf("%.1f%c", timed(command[i]), i + 1 < commands ? '\t' : '\n');
  return 0;
}
