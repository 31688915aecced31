// Starting a program and waiting for its end, with as little in between as the C library allows.
#pragma once
#include "clock.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// Starts a program that reads nothing and whose output goes nowhere. Errors stay visible.
static inline pid_t start(char *const arguments[]) {
  static posix_spawn_file_actions_t actions;
  static int ready;
  if (!ready++) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  }
  pid_t process;
  errno = posix_spawnp(&process, arguments[0], &actions, NULL, arguments, environ);
  if (errno) give_up(arguments[0]);
  return process;
}

static inline int wait_for(pid_t process) {
  int status;
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR) give_up("waitpid");
  return status;
}

// Asks a program to end, and insists after five seconds.
static inline void end(pid_t process) {
  kill(process, SIGTERM);
  for (int tries = 0; tries < 5000; tries++) {
    if (waitpid(process, NULL, WNOHANG) == process) return;
    usleep(1000);
  }
  kill(process, SIGKILL);
  wait_for(process);
}
