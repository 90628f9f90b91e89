// core_mariadb WORKLOAD HOST PORT USER DATABASE
// The SQL toolkit's workloads through bare libmariadb. Prints the seconds and what was found.
#include "core.h"
#include <mysql.h>

static MYSQL *connection;
static long count;

static void execute(const char *sql) {
  if (mysql_query(connection, sql)) die(sql, mysql_error(connection));
}

// Rows are taken from the line as they come, as texts: fewer instructions than binding buffers for three columns.
static void read_customers(const char *sql) {
  execute(sql);
  MYSQL_RES *result = mysql_use_result(connection);
  if (!result) die(sql, mysql_error(connection));
  struct answer found = {0};
  for (MYSQL_ROW row; (row = mysql_fetch_row(result));) {
    unsigned long *lengths = mysql_fetch_lengths(result);
    found.rows++;
    found.sum += atoi(row[0]);
    add_text(&found, row[1], lengths[1]);
    add_text(&found, row[2], lengths[2]);
  }
  if (mysql_errno(connection)) die(sql, mysql_error(connection));
  mysql_free_result(result);
  answer = found;
}

static void select_rows(void) { read_customers("SELECT id, name, description FROM customer"); }

static void stream_rows(void) { read_customers("SELECT id, name, description FROM streamed"); }

static MYSQL_STMT *prepare(const char *sql) {
  MYSQL_STMT *statement = mysql_stmt_init(connection);
  if (mysql_stmt_prepare(statement, sql, strlen(sql))) die(sql, mysql_stmt_error(statement));
  return statement;
}

static void set_bind(MYSQL_BIND *bind, enum enum_field_types type, void *buffer, unsigned long size) {
  bind->buffer_type = type;
  bind->buffer = buffer;
  bind->buffer_length = size;
}

// Values come in binary, into buffers: numbers need not be read from texts.
static void select_wide_rows(void) {
  const char *sql =
      "SELECT id, i1, i2, i3, i4, t1, t2, t3, t4, d1, d2, d3, d4, ts1, ts2, ts3, ts4, b1, b2, b3 FROM wide";
  MYSQL_STMT *statement = prepare(sql);
  MYSQL_BIND binds[20] = {0};
  unsigned long lengths[20];
  my_bool nulls[20];
  int integers[5];
  char texts[4][256];
  double doubles[4];
  MYSQL_TIME moments[4];
  signed char flags[3];
  for (int k = 0; k < 20; k++) {
    binds[k].length = &lengths[k];
    binds[k].is_null = &nulls[k];
  }
  for (int k = 0; k < 5; k++) set_bind(&binds[k], MYSQL_TYPE_LONG, &integers[k], sizeof *integers);
  for (int k = 0; k < 4; k++) {
    set_bind(&binds[5 + k], MYSQL_TYPE_STRING, texts[k], sizeof *texts);
    set_bind(&binds[9 + k], MYSQL_TYPE_DOUBLE, &doubles[k], sizeof *doubles);
    set_bind(&binds[13 + k], MYSQL_TYPE_DATETIME, &moments[k], sizeof *moments);
  }
  for (int k = 0; k < 3; k++) set_bind(&binds[17 + k], MYSQL_TYPE_TINY, &flags[k], sizeof *flags);
  if (mysql_stmt_execute(statement) || mysql_stmt_bind_result(statement, binds))
    die(sql, mysql_stmt_error(statement));
  struct answer found = {0};
  int code;
  while (!(code = mysql_stmt_fetch(statement))) {
    found.rows++;
    for (int k = 0; k < 20; k++) {
      if (nulls[k]) {
        found.nulls++;
      } else if (k < 5) {
        found.sum += integers[k];
      } else if (k < 9) {
        add_text(&found, texts[k - 5], lengths[k]);
      } else if (k < 13) {
        found.doubles += doubles[k - 9];
      } else if (k < 17) {
        MYSQL_TIME *t = &moments[k - 13];
        add_moment(&found, t->year, t->month, t->day,
                   ((t->hour * 60 + t->minute) * 60LL + t->second) * 1000000 + t->second_part);
      } else {
        found.trues += flags[k - 17];
      }
    }
  }
  if (code != MYSQL_NO_DATA) die(sql, code == MYSQL_DATA_TRUNCATED ? "truncated" : mysql_stmt_error(statement));
  mysql_stmt_close(statement);
  answer = found;
}

static void empty(void) { execute("TRUNCATE TABLE customer_w"); }

// One prepared statement, which gets arrays of parameters.
static void insert_bulk(void) {
  enum { ROWS = 5000, SIZE = 64 };
  static char texts[2][ROWS][SIZE], *pointers[2][ROWS];
  static unsigned long lengths[2][ROWS];
  execute("BEGIN");
  MYSQL_STMT *statement = prepare("INSERT INTO customer_w (name, description) VALUES (?, ?)");
  MYSQL_BIND binds[2] = {0};
  for (int column = 0; column < 2; column++) {
    set_bind(&binds[column], MYSQL_TYPE_STRING, pointers[column], 0);
    binds[column].length = lengths[column];
    for (int row = 0; row < ROWS; row++) pointers[column][row] = texts[column][row];
  }
  for (long start = 0; start < count; start += ROWS) {
    unsigned int rows = count - start < ROWS ? count - start : ROWS;
    for (unsigned int row = 0; row < rows; row++) {
      lengths[0][row] = sprintf(texts[0][row], "customer name %ld", start + row);
      lengths[1][row] = sprintf(texts[1][row], "customer description %ld", start + row);
    }
    mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &rows);
    if (mysql_stmt_bind_param(statement, binds) || mysql_stmt_execute(statement))
      die("INSERT", mysql_stmt_error(statement));
    answer.rows += mysql_stmt_affected_rows(statement);
  }
  mysql_stmt_close(statement);
  execute("COMMIT");
}

int main(int argument_count, char **arguments) {
  if (argument_count < 6) return 64;
  const char *work = arguments[1];
  connection = mysql_init(NULL);
  mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  if (!mysql_real_connect(connection, arguments[2], arguments[4], NULL, arguments[5], atoi(arguments[3]), NULL, 0))
    die("cannot connect", mysql_error(connection));
  if (!strcmp(work, "select_rows")) {
    measure(NULL, select_rows, now, 1);
  } else if (!strcmp(work, "select_wide_rows")) {
    measure(NULL, select_wide_rows, now, 1);
  } else if (!strcmp(work, "insert_bulk")) {
    count = wanted(100000);
    measure(empty, insert_bulk, now, 1);
  } else if (!strcmp(work, "stream_rows")) {
    measure(NULL, stream_rows, now, 0);
  } else {
    return 64;
  }
  print_end();
  mysql_close(connection);
  return 0;
}
