// The one call of SQLite that Swift cannot make by itself, for it takes a variable number of arguments. SQLite's own header comes
// in by way of GRDB; here only what is needed is declared.
#pragma once

struct sqlite3;
int sqlite3_db_config(struct sqlite3 *connection, int operation, ...);

/// Closing a connection leaves file and log as they are (`SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE`), whatever lies at their paths by then.
static inline int nudged_leave_files_at_close(struct sqlite3 *connection) {
    return sqlite3_db_config(connection, 1006, 1, (int *)0);
}
