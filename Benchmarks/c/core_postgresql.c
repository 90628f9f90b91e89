// core_postgresql WORKLOAD CONNINFO
// The SQL toolkit's workloads through bare libpq, with values in binary. Prints the seconds and what was found.
#include "core.h"
#include <endian.h>
#include <libpq-fe.h>
#include <stdint.h>

static PGconn *connection;
static long count;

static void require(const char *what, PGresult *result, ExecStatusType status) {
  if (PQresultStatus(result) != status) die(what, PQresultErrorMessage(result));
}

static void execute(const char *sql) {
  PGresult *result = PQexec(connection, sql);
  require(sql, result, PGRES_COMMAND_OK);
  PQclear(result);
}

static inline int integer(PGresult *result, int row, int column) {
  uint32_t bytes;
  memcpy(&bytes, PQgetvalue(result, row, column), sizeof bytes);
  return (int)be32toh(bytes);
}

static inline uint64_t eight_bytes(PGresult *result, int row, int column) {
  uint64_t bytes;
  memcpy(&bytes, PQgetvalue(result, row, column), sizeof bytes);
  return be64toh(bytes);
}

static inline void text(struct answer *found, PGresult *result, int row, int column) {
  add_text(found, PQgetvalue(result, row, column), PQgetlength(result, row, column));
}

static inline void add_customer(struct answer *found, PGresult *result, int row) {
  found->rows++;
  found->sum += integer(result, row, 0);
  text(found, result, row, 1);
  text(found, result, row, 2);
}

static void select_rows(void) {
  const char *sql = "SELECT id, name, description FROM customer";
  PGresult *result = PQexecParams(connection, sql, 0, NULL, NULL, NULL, NULL, 1);
  require(sql, result, PGRES_TUPLES_OK);
  struct answer found = {0};
  for (int row = 0, rows = PQntuples(result); row < rows; row++) add_customer(&found, result, row);
  PQclear(result);
  answer = found;
}

// One row at a time: libpq holds no more.
static void stream_rows(void) {
  const char *sql = "SELECT id, name, description FROM streamed";
  if (!PQsendQueryParams(connection, sql, 0, NULL, NULL, NULL, NULL, 1) || !PQsetSingleRowMode(connection))
    die(sql, PQerrorMessage(connection));
  struct answer found = {0};
  for (PGresult *result; (result = PQgetResult(connection)); PQclear(result)) {
    if (PQresultStatus(result) == PGRES_SINGLE_TUPLE)
      add_customer(&found, result, 0);
    else
      require(sql, result, PGRES_TUPLES_OK);
  }
  answer = found;
}

// From 2000, in microseconds.
static inline void moment(struct answer *found, PGresult *result, int row, int column) {
  const int64_t day = 86400000000LL;
  int64_t time = (int64_t)eight_bytes(result, row, column);
  int64_t days = time / day - (time % day < 0);
  found->moments += days + 10957 + (time - days * day);
}

static void select_wide_rows(void) {
  const char *sql =
      "SELECT id, i1, i2, i3, i4, t1, t2, t3, t4, d1, d2, d3, d4, ts1, ts2, ts3, ts4, b1, b2, b3 FROM wide";
  PGresult *result = PQexecParams(connection, sql, 0, NULL, NULL, NULL, NULL, 1);
  require(sql, result, PGRES_TUPLES_OK);
  struct answer found = {0};
  for (int row = 0, rows = PQntuples(result); row < rows; row++) {
    found.rows++;
    for (int column = 0; column < 20; column++) {
      if (PQgetisnull(result, row, column)) {
        found.nulls++;
      } else if (column < 5) {
        found.sum += integer(result, row, column);
      } else if (column < 9) {
        text(&found, result, row, column);
      } else if (column < 13) {
        uint64_t bytes = eight_bytes(result, row, column);
        double number;
        memcpy(&number, &bytes, sizeof number);
        found.doubles += number;
      } else if (column < 17) {
        moment(&found, result, row, column);
      } else {
        found.trues += *PQgetvalue(result, row, column);
      }
    }
  }
  PQclear(result);
  answer = found;
}

static void empty(void) { execute("TRUNCATE TABLE customer_w"); }

static void put(const char *bytes, long length) {
  if (length && PQputCopyData(connection, bytes, (int)length) != 1) die("COPY", PQerrorMessage(connection));
}

static void insert_bulk(void) {
  enum { PART = 1 << 16, ROW = 128 };
  static char part[PART];
  execute("BEGIN");
  PGresult *result = PQexec(connection, "COPY customer_w (name, description) FROM STDIN");
  require("COPY", result, PGRES_COPY_IN);
  PQclear(result);
  long length = 0;
  for (long i = 0; i < count; i++) {
    length += sprintf(part + length, "customer name %ld\tcustomer description %ld\n", i, i);
    if (length > PART - ROW) {
      put(part, length);
      length = 0;
    }
  }
  put(part, length);
  if (PQputCopyEnd(connection, NULL) != 1) die("COPY", PQerrorMessage(connection));
  while ((result = PQgetResult(connection))) {
    require("COPY", result, PGRES_COMMAND_OK);
    answer.rows += atol(PQcmdTuples(result));
    PQclear(result);
  }
  execute("COMMIT");
}

int main(int argument_count, char **arguments) {
  if (argument_count < 3) return 64;
  const char *work = arguments[1];
  connection = PQconnectdb(arguments[2]);
  if (PQstatus(connection) != CONNECTION_OK) die("cannot connect", PQerrorMessage(connection));
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
  PQfinish(connection);
  return 0;
}
