// Unix sockets by path, and sending all of something.
#pragma once
#include "clock.h"
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static inline struct sockaddr_un socket_address(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) usage("a shorter socket path");
  strcpy(address.sun_path, path);
  return address;
}

static inline void send_all(int socket, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = send(socket, bytes, count, MSG_NOSIGNAL);
    if (sent < 0) give_up("send");
    bytes += sent;
    count -= (size_t)sent;
  }
}

// A whole file, at most one message.
static inline size_t read_file(const char *path, char *bytes, size_t most) {
  FILE *file = fopen(path, "rb");
  if (!file) give_up(path);
  size_t count = fread(bytes, 1, most, file);
  fclose(file);
  if (count == 0 || count == most) usage("a message of a sensible size");
  return count;
}

static inline size_t count_nuls(const char *bytes, size_t count) {
  size_t nuls = 0;
  for (const char *at = bytes, *end = bytes + count; (at = memchr(at, 0, (size_t)(end - at))); at++) nuls++;
  return nuls;
}
