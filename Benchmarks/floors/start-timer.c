// start-timer ready COMMAND...       until the program says READY=1
// start-timer owns NAME COMMAND...   until the bus name is owned
//
// Prints the microseconds from fork on, and ends the program again.
#include "process.h"
#include <poll.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <systemd/sd-bus.h>

static const int patience_seconds = 20;

_Noreturn static void end_and_give_up(pid_t process, const char *what) {
  end(process);
  fprintf(stderr, "start-timer: %s\n", what);
  exit(1);
}

static int says_ready(const char *message) {
  return strncmp(message, "READY=1", 7) == 0 || strstr(message, "\nREADY=1") != NULL;
}

static double until_ready(char *const arguments[]) {
  // An abstract address, which leaves nothing behind: "@" outside, a NUL byte inside.
  char name[64];
  int length = snprintf(name, sizeof name, "@nudged-start-timer-%d", getpid());
  setenv("NOTIFY_SOCKET", name, 1);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  memcpy(address.sun_path + 1, name + 1, (size_t)length - 1);
  int notified = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + (size_t)length);
  if (notified < 0 || bind(notified, (struct sockaddr *)&address, size) < 0) give_up("notify socket");

  double begun = microseconds(CLOCK_MONOTONIC);
  pid_t process = start(arguments);
  struct pollfd waiting = {.fd = notified, .events = POLLIN};
  while (poll(&waiting, 1, patience_seconds * 1000) > 0) {
    char message[4096];
    ssize_t bytes = recv(notified, message, sizeof message - 1, 0);
    double took = microseconds(CLOCK_MONOTONIC) - begun;
    message[bytes < 0 ? 0 : bytes] = 0;
    if (!says_ready(message)) continue;
    end(process);
    return took;
  }
  end_and_give_up(process, "no READY=1");
}

static int owner_changed(sd_bus_message *message, void *owned, sd_bus_error *error) {
  (void)error;
  const char *name, *old, *new;
  if (sd_bus_message_read(message, "sss", &name, &old, &new) >= 0 && *new) *(int *)owned = 1;
  return 0;
}

static double until_owned(const char *name, char *const arguments[]) {
  sd_bus *bus;
  char match[256];
  int owned = 0;
  snprintf(match, sizeof match,
    "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='%s'", name);
  if (sd_bus_open_user(&bus) < 0 || sd_bus_add_match(bus, NULL, match, owner_changed, &owned) < 0) give_up("bus");

  double begun = microseconds(CLOCK_MONOTONIC);
  pid_t process = start(arguments);
  while (!owned) {
    int done = sd_bus_process(bus, NULL);
    if (done < 0) end_and_give_up(process, "the bus went away");
    if (done == 0 && sd_bus_wait(bus, (uint64_t)patience_seconds * 1000000) <= 0)
      end_and_give_up(process, "the name was not taken");
  }
  double took = microseconds(CLOCK_MONOTONIC) - begun;
  end(process);
  sd_bus_unref(bus);
  return took;
}

int main(int count, char *arguments[]) {
  if (count > 2 && strcmp(arguments[1], "ready") == 0)
    printf("%.1f\n", until_ready(arguments + 2));
  else if (count > 3 && strcmp(arguments[1], "owns") == 0)
    printf("%.1f\n", until_owned(arguments[2], arguments + 3));
  else
    usage("start-timer ready COMMAND... | start-timer owns NAME COMMAND...");
  return 0;
}
