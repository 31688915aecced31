// commit DATABASE COUNT TEXT
//
// Writes COUNT wins into a journal as bare SQLite does it: one prepared statement, one commit each, WAL,
// synchronous=FULL. Prints the microseconds of a commit: the median, and what 99 of 100 do not exceed.
#include "clock.h"
#include <sqlite3.h>
#include <string.h>

static sqlite3 *database;

static void check(int result) {
  if (result == SQLITE_OK || result == SQLITE_DONE) return;
  fprintf(stderr, "commit: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void write_win(sqlite3_stmt *insert, const char *text) {
  double now = microseconds(CLOCK_REALTIME);
  check(sqlite3_bind_text(insert, 1, text, -1, SQLITE_STATIC));
  check(sqlite3_bind_int64(insert, 2, (sqlite3_int64)(now / 86400e6)));
  check(sqlite3_bind_int64(insert, 3, (sqlite3_int64)now));
  check(sqlite3_step(insert));
  check(sqlite3_reset(insert));
}

int main(int count, char *arguments[]) {
  if (count != 4) usage("commit DATABASE COUNT TEXT");
  int commits = count_of(arguments[2]);
  check(sqlite3_open(arguments[1], &database));
  check(sqlite3_exec(database,
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", NULL, NULL, NULL));
  sqlite3_stmt *insert;
  check(sqlite3_prepare_v2(database,
    "INSERT INTO entry (kind, text, effort, outcome, domain, value, source, private, seconds, guide, practice, step,"
    " trial, day, at, written_at, offset, nudge)"
    " VALUES ('win', ?1, NULL, NULL, NULL, NULL, 'mastery', 0, NULL, NULL, NULL, NULL, NULL, ?2, ?3, ?3, 0, NULL)",
    -1, &insert, NULL));
  write_win(insert, arguments[3]);

  double *took = calloc((size_t)commits, sizeof *took);
  for (int i = 0; i < commits; i++) {
    double begun = microseconds(CLOCK_MONOTONIC);
    write_win(insert, arguments[3]);
    took[i] = microseconds(CLOCK_MONOTONIC) - begun;
  }
  qsort(took, (size_t)commits, sizeof *took, ascending);
  printf("%.2f %.2f\n", took[commits / 2], took[commits * 99 / 100]);
  sqlite3_finalize(insert);
  sqlite3_close(database);
  return 0;
}
