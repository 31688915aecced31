// calls SOCKET REQUESTS COUNT DEPTH [PERIOD]
//
// Sends the messages of the file REQUESTS in turns, COUNT of them over one connection, DEPTH at a time in one write, and
// waits for their replies before it goes on. With a PERIOD only every so manyth is timed: what goes before it sets the scene.
// Prints the median microseconds per call and the calls per second.
#include "unix-socket.h"

enum { file_size = 1 << 20, message_size = 65536, most_depth = 64, most_messages = 4096 };

static char file[file_size];
static struct { char *bytes; size_t size; } messages[most_messages];
static size_t message_count;

// Where each message of the file begins, and its size with the NUL byte that ends it.
static void find_messages(size_t size) {
  for (char *at = file, *end = file + size; at < end && message_count < most_messages;) {
    char *nul = memchr(at, 0, (size_t)(end - at));
    if (!nul || nul - at >= message_size) usage("messages of a sensible size, each with a NUL byte behind it");
    messages[message_count].bytes = at;
    messages[message_count++].size = (size_t)(nul + 1 - at);
    at = nul + 1;
  }
}

// The next messages in one row; returns how many bytes they are.
static size_t gather(char *bytes, size_t *next, int depth) {
  size_t size = 0;
  for (int i = 0; i < depth; i++, *next = (*next + 1) % message_count) {
    memcpy(bytes + size, messages[*next].bytes, messages[*next].size);
    size += messages[*next].size;
  }
  return size;
}

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
  if (count != 5 && count != 6) usage("calls SOCKET REQUESTS COUNT DEPTH [PERIOD]");
  static char requests[message_size * most_depth];
  find_messages(read_file(arguments[2], file, file_size));
  int depth = count_of(arguments[4]), batches = count_of(arguments[3]) / depth;
  int period = count == 6 ? count_of(arguments[5]) : 1, timed = 0;
  if (depth > most_depth || batches < period) usage("a depth up to 64, and a count not below it and the period");

  struct sockaddr_un address = socket_address(arguments[1]);
  int server = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(server, (struct sockaddr *)&address, sizeof address) < 0) give_up(arguments[1]);
  // The first calls are not measured, and must succeed.
  size_t next = 0;
  for (int i = 0; i < period; i++) {
    send_all(server, requests, gather(requests, &next, 1));
    await(server, 1, 1);
  }

  double *took = calloc((size_t)batches, sizeof *took), all = 0;
  for (int i = 0; i < batches; i++) {
    size_t size = gather(requests, &next, depth);
    double begun = microseconds(CLOCK_MONOTONIC);
    send_all(server, requests, size);
    await(server, (size_t)depth, 0);
    if ((i + 1) % period) continue;
    all += took[timed++] = microseconds(CLOCK_MONOTONIC) - begun;
  }
  qsort(took, (size_t)timed, sizeof *took, ascending);
  printf("%.2f\t%.0f\n", took[timed / 2] / depth, (double)timed * depth / all * 1e6);
  return 0;
}
