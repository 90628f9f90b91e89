#ifndef RETORT_CSQLITE_SHIM_H
#define RETORT_CSQLITE_SHIM_H

#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift does not import.
// https://www.sqlite.org/c3ref/c_static.html
static inline sqlite3_destructor_type retort_sqlite_transient(void) { return SQLITE_TRANSIENT; }

// sqlite3_db_config is variadic; these are the two forms in use.
// https://www.sqlite.org/c3ref/db_config.html
static inline int retort_sqlite_set_flag(sqlite3 *db, int option, int value) {
  int now = 0;
  return sqlite3_db_config(db, option, value, &now);
}
static inline int retort_sqlite_get_flag(sqlite3 *db, int option) {
  int now = 0;
  sqlite3_db_config(db, option, -1, &now);
  return now;
}

#endif
