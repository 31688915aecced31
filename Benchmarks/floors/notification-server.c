// notification-server
//
// A notification server that shows nothing. It owns org.freedesktop.Notifications on the session bus, takes every
// notification at once, and prints a line for each: the nudge's number as its buttons carry it, and the wall clock in
// microseconds at which the call was here. Prints "ready" first; ends with the bus, or when killed.
#include "clock.h"
#include <string.h>
#include <systemd/sd-bus.h>

static uint32_t last_id;

static void check(int result, const char *what) {
  if (result >= 0) return;
  fprintf(stderr, "notification-server: %s: %s\n", what, strerror(-result));
  exit(1);
}

static long nudge_of(sd_bus_message *message) {
  const char *key;
  long nudge = 0;
  check(sd_bus_message_skip(message, "susss"), "Notify");
  check(sd_bus_message_enter_container(message, 'a', "s"), "actions");
  while (sd_bus_message_read_basic(message, 's', &key) > 0)
    if (nudge == 0) sscanf(key, "nudged-answer-%ld", &nudge);
  return nudge;
}

static int notify(sd_bus_message *message, void *userdata, sd_bus_error *error) {
  (void)userdata, (void)error;
  double now = microseconds(CLOCK_REALTIME);
  long nudge = nudge_of(message);
  int sent = sd_bus_reply_method_return(message, "u", ++last_id);
  printf("%ld %.0f\n", nudge, now);
  fflush(stdout);
  return sent;
}

static int close_notification(sd_bus_message *message, void *userdata, sd_bus_error *error) {
  (void)userdata, (void)error;
  uint32_t id;
  check(sd_bus_message_read(message, "u", &id), "CloseNotification");
  sd_bus_emit_signal(sd_bus_message_get_bus(message), "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications", "NotificationClosed", "uu", id, (uint32_t)3);
  return sd_bus_reply_method_return(message, NULL);
}

static int capabilities(sd_bus_message *message, void *userdata, sd_bus_error *error) {
  (void)userdata, (void)error;
  return sd_bus_reply_method_return(message, "as", 2, "actions", "body");
}

static int information(sd_bus_message *message, void *userdata, sd_bus_error *error) {
  (void)userdata, (void)error;
  return sd_bus_reply_method_return(message, "ssss", "nothing shown", "nudged", "1", "1.2");
}

static const sd_bus_vtable interface[] = {
  SD_BUS_VTABLE_START(0),
  SD_BUS_METHOD("Notify", "susssasa{sv}i", "u", notify, SD_BUS_VTABLE_UNPRIVILEGED),
  SD_BUS_METHOD("CloseNotification", "u", "", close_notification, SD_BUS_VTABLE_UNPRIVILEGED),
  SD_BUS_METHOD("GetCapabilities", "", "as", capabilities, SD_BUS_VTABLE_UNPRIVILEGED),
  SD_BUS_METHOD("GetServerInformation", "", "ssss", information, SD_BUS_VTABLE_UNPRIVILEGED),
  SD_BUS_SIGNAL("NotificationClosed", "uu", 0),
  SD_BUS_SIGNAL("ActionInvoked", "us", 0),
  SD_BUS_VTABLE_END,
};

int main(void) {
  sd_bus *bus;
  check(sd_bus_open_user(&bus), "session bus");
  check(sd_bus_add_object_vtable(bus, NULL, "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
    interface, NULL), "object");
  check(sd_bus_request_name(bus, "org.freedesktop.Notifications", 0), "name");
  puts("ready");
  fflush(stdout);
  for (;;) {
    int done = sd_bus_process(bus, NULL);
    check(done, "bus");
    if (done == 0) check(sd_bus_wait(bus, UINT64_MAX), "bus");
  }
}
