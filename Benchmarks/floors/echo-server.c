// echo-server SOCKET REPLY
//
// The least a server of this protocol can do: find the NUL bytes that end messages, and send the bytes of the file REPLY
// for each, as soon as it is found. One client at a time, until killed.
#include "unix-socket.h"

enum { message_size = 65536, reply_size_at_most = 1 << 22 };

static char reply[reply_size_at_most];

static void serve(int client, size_t reply_size) {
  static char request[message_size];
  ssize_t count;
  while ((count = recv(client, request, sizeof request, 0)) > 0)
    for (size_t calls = count_nuls(request, (size_t)count); calls > 0; calls--) send_all(client, reply, reply_size);
}

int main(int count, char *arguments[]) {
  if (count != 3) usage("echo-server SOCKET REPLY");
  size_t size = read_file(arguments[2], reply, reply_size_at_most);
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
