// sqlite reflect DATABASE | sqlite script DATABASE FILE | sqlite batch DATABASE
// The work that must be done in any case, through the bare SQLite interface: what no migration tool can go below.
// Prints the seconds that it took inside the process.
#include "raw.h"
#include <sqlite3.h>

static sqlite3 *database;

static void execute(const char *sql) {
  char *error = NULL;
  if (sqlite3_exec(database, sql, NULL, NULL, &error)) die("statement failed", error);
}

// Steps through all rows and looks at every value, as a reader must.
static void drain(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL)) die(sql, sqlite3_errmsg(database));
  long long sum = 0;
  while (sqlite3_step(statement) == SQLITE_ROW)
    for (int column = sqlite3_column_count(statement); column--;) {
      const unsigned char *text = sqlite3_column_text(statement, column);
      if (text) sum += text[0];
    }
  sqlite3_finalize(statement);
  sink += sum;
}

// Everything that a comparison needs, one pass for each catalogue through the pragma functions.
static void reflect(void) {
  drain("select type, name, tbl_name, sql from sqlite_master");
  drain("select m.name, c.* from sqlite_master m, pragma_table_xinfo(m.name) c where m.type = 'table'");
  drain("select m.name, l.*, x.* from sqlite_master m, pragma_index_list(m.name) l, pragma_index_xinfo(l.name) x "
        "where m.type = 'table'");
  drain("select m.name, f.* from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'");
}

static void rebuild(void) {
  execute("begin;"
          "create table _tmp_big (id integer not null primary key, a integer not null, b varchar(50), c double,"
          " d varchar(200) not null, e integer);"
          "insert into _tmp_big (id, a, b, c, d, e) select id, a, b, c, d, e from big;"
          "drop table big;"
          "alter table _tmp_big rename to big;"
          "commit");
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  const char *work = arguments[1];
  double start = now();
  if (sqlite3_open(arguments[2], &database)) die("cannot open", arguments[2]);
  if (!strcmp(work, "reflect")) {
    reflect();
  } else if (!strcmp(work, "script") && count == 4) {
    char *script = read_file(arguments[3]);
    execute(script);
    free(script);
  } else if (!strcmp(work, "batch")) {
    rebuild();
  } else {
    return 64;
  }
  sqlite3_close(database);
  printf("{\"seconds\": %.6f}\n", now() - start);
  return 0;
}
