// echo-server SOCKET REPLY
//
// The least a server of this protocol can do: find the NUL bytes that end messages, and send the bytes of the file REPLY
// for each. What arrives together is answered together, in one write. One client at a time, until killed.
#include "unix-socket.h"

enum { message_size = 65536, most_together = 64 };

static char replies[message_size * most_together];

static void serve(int client, size_t reply_size) {
  static char request[message_size];
  ssize_t count;
  while ((count = recv(client, request, sizeof request, 0)) > 0) {
    size_t calls = count_nuls(request, (size_t)count);
    for (; calls > most_together; calls -= most_together) send_all(client, replies, most_together * reply_size);
    if (calls > 0) send_all(client, replies, calls * reply_size);
  }
}

int main(int count, char *arguments[]) {
  if (count != 3) usage("echo-server SOCKET REPLY");
  size_t size = read_file(arguments[2], replies, message_size);
  for (int i = 1; i < most_together; i++) memcpy(replies + (size_t)i * size, replies, size);
  struct sockaddr_un address = socket_address(arguments[1]);
  int listening = socket(AF_UNIX, SOCK_STREAM, 0);
  if (bind(listening, (struct sockaddr *)&address, sizeof address) < 0 || listen(listening, 1) < 0)
    give_up(arguments[1]);
  for (;;) {
    int client = accept(listening, NULL, NULL);
    if (client < 0) give_up("accept");
    serve(client, size);
    close(client);
  }
}
