// mariadb reflect HOST PORT USER DATABASE | mariadb script HOST PORT USER DATABASE FILE
// The work that must be done in any case, through bare libmariadb: what no migration tool can go below.
// Prints the seconds that it took inside the process.
#define _GNU_SOURCE
#include "raw.h"
#include <mysql.h>

static MYSQL *connection;

static void execute(const char *sql) {
  if (mysql_query(connection, sql)) die(sql, mysql_error(connection));
}

// The names of all tables, each with a terminating zero, after each other.
static char *table_names(int *count) {
  execute("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
  MYSQL_RES *result = mysql_store_result(connection);
  if (!result) die("cannot list the tables", mysql_error(connection));
  char *names = malloc(65 * 4 * (mysql_num_rows(result) + 1)), *end = names;
  for (MYSQL_ROW row; (row = mysql_fetch_row(result)); ++*count) end = stpcpy(end, row[0]) + 1;
  mysql_free_result(result);
  return names;
}

// Sends SHOW CREATE TABLE for up to `count` tables as one text, and looks at the answers.
// Returns the name after the last one.
static char *describe(char *name, int count) {
  static char sql[100 * 300];
  char *end = sql;
  for (; count--; name += strlen(name) + 1) {
    end = stpcpy(end, "SHOW CREATE TABLE `");
    for (char *letter = name; *letter; *end++ = *letter++)
      if (*letter == '`') *end++ = '`';
    end = stpcpy(end, "`;");
  }
  if (mysql_real_query(connection, sql, end - sql)) die("SHOW CREATE TABLE failed", mysql_error(connection));
  for (int status = 0; status == 0; status = mysql_next_result(connection)) {
    MYSQL_RES *result = mysql_store_result(connection);
    if (!result) {
      if (mysql_errno(connection)) die("SHOW CREATE TABLE failed", mysql_error(connection));
      continue;
    }
    for (MYSQL_ROW row; (row = mysql_fetch_row(result));) sink += strlen(row[1]);
    mysql_free_result(result);
  }
  if (mysql_errno(connection)) die("SHOW CREATE TABLE failed", mysql_error(connection));
  return name;
}

// The statement of every table, many at a time.
static void reflect(void) {
  mysql_set_server_option(connection, MYSQL_OPTION_MULTI_STATEMENTS_ON);
  int count = 0;
  char *names = table_names(&count);
  for (char *name = names; count > 0; count -= 100) name = describe(name, count < 100 ? count : 100);
  free(names);
}

static void run(char *script) {
  for (char *end; (end = cut_statement(script)); script = end + 2) execute(script);
}

int main(int count, char **arguments) {
  if (count < 6) return 64;
  double start = now();
  connection = mysql_init(NULL);
  mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  if (!mysql_real_connect(connection, arguments[2], arguments[4], NULL, arguments[5], atoi(arguments[3]), NULL, 0))
    die("cannot connect", mysql_error(connection));
  if (!strcmp(arguments[1], "reflect")) {
    reflect();
  } else if (!strcmp(arguments[1], "script") && count == 7) {
    char *script = read_file(arguments[6]);
    run(script);
    free(script);
  } else {
    return 64;
  }
  mysql_close(connection);
  printf("{\"seconds\": %.6f}\n", now() - start);
  return 0;
}
