// calls SOCKET REQUEST COUNT DEPTH
//
// Sends the bytes of the file REQUEST, COUNT times over one connection, DEPTH of them at a time in one write, and waits
// for their replies before it goes on. Prints the median microseconds per call and the calls per second.
#include "unix-socket.h"

enum { message_size = 65536, most_depth = 64 };

static int is_error(const char *reply, size_t count) {
  return memmem(reply, count, "\"error\"", 7) != NULL;
}

// Waits for so many replies; shows the first one that is an error when asked to look.
static void await(int server, size_t replies, int look) {
  static char bytes[message_size * 4];
  while (replies > 0) {
    ssize_t count = recv(server, bytes, sizeof bytes, 0);
    if (count <= 0) give_up("the server closed the connection");
    if (look && is_error(bytes, (size_t)count)) {
      fprintf(stderr, "calls: %.*s\n", (int)count, bytes);
      exit(1);
    }
    replies -= count_nuls(bytes, (size_t)count);
  }
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char *arguments[]) {
  if (count != 5) usage("calls SOCKET REQUEST COUNT DEPTH");
  static char requests[message_size * most_depth];
  size_t size = read_file(arguments[2], requests, message_size);
  int depth = count_of(arguments[4]), batches = count_of(arguments[3]) / depth;
  if (depth > most_depth || batches < 1) usage("a depth up to 64, and a count not below it");
  for (int i = 1; i < depth; i++) memcpy(requests + (size_t)i * size, requests, size);

  struct sockaddr_un address = socket_address(arguments[1]);
  int server = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(server, (struct sockaddr *)&address, sizeof address) < 0) give_up(arguments[1]);
  send_all(server, requests, size);  // The first call is not measured, and must succeed.
  await(server, 1, 1);

  double *took = calloc((size_t)batches, sizeof *took), all = microseconds(CLOCK_MONOTONIC);
  for (int i = 0; i < batches; i++) {
    double begun = microseconds(CLOCK_MONOTONIC);
    send_all(server, requests, size * (size_t)depth);
    await(server, (size_t)depth, 0);
    took[i] = microseconds(CLOCK_MONOTONIC) - begun;
  }
  all = microseconds(CLOCK_MONOTONIC) - all;
  qsort(took, (size_t)batches, sizeof *took, ascending);
  printf("%.2f\t%.0f\n", took[batches / 2] / depth, (double)batches * depth / all * 1e6);
  return 0;
}
