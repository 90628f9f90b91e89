// core_sqlite WORKLOAD DATABASE
// The SQL toolkit's workloads through the bare SQLite interface. Prints the seconds and what was found.
#include "core.h"
#include <pthread.h>
#include <sqlite3.h>

static sqlite3 *database;
static const char *path;
static long count;

static void execute(const char *sql) {
  char *error = NULL;
  if (sqlite3_exec(database, sql, NULL, NULL, &error)) die("statement failed", error);
}

// One thread at a time uses a connection: SQLite's own locks, a fifth of the time of reading, are not needed.
static sqlite3 *open_database(void) {
  sqlite3 *connection;
  if (sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)) die("cannot open", path);
  return connection;
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL)) die(sql, sqlite3_errmsg(database));
  return statement;
}

static void end(sqlite3_stmt *statement, int code) {
  if (code != SQLITE_DONE) die("the statement did not end", sqlite3_errmsg(database));
  sqlite3_finalize(statement);
}

static inline void text(struct answer *found, sqlite3_stmt *statement, int column) {
  const char *bytes = (const char *)sqlite3_column_text(statement, column);
  if (bytes) add_text(found, bytes, sqlite3_column_bytes(statement, column));
}

static void read_customers(const char *sql) {
  struct answer found = {0};
  sqlite3_stmt *statement = prepare(sql);
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    found.rows++;
    found.sum += sqlite3_column_int64(statement, 0);
    text(&found, statement, 1);
    text(&found, statement, 2);
  }
  end(statement, code);
  answer = found;
}

static void select_rows(void) { read_customers("SELECT id, name, description FROM customer"); }

static void stream_rows(void) { read_customers("SELECT id, name, description FROM streamed"); }

static inline int digits(const char *text, int length) {
  int number = 0;
  while (length--) number = number * 10 + *text++ - '0';
  return number;
}

// `2020-01-01 00:01:01.007919`, the form in which SQLAlchemy and Retort store it.
static inline void moment(struct answer *found, sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  if (!text) return;
  if (sqlite3_column_bytes(statement, column) != 26) die("no point in time", text);
  long long seconds = (digits(text + 11, 2) * 60 + digits(text + 14, 2)) * 60 + digits(text + 17, 2);
  add_moment(found, digits(text, 4), digits(text + 5, 2), digits(text + 8, 2),
             seconds * 1000000 + digits(text + 20, 6));
}

static void select_wide_rows(void) {
  struct answer found = {0};
  sqlite3_stmt *statement = prepare(
      "SELECT id, i1, i2, i3, i4, t1, t2, t3, t4, d1, d2, d3, d4, ts1, ts2, ts3, ts4, b1, b2, b3 FROM wide");
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    found.rows++;
    for (int column = 0; column < 20; column++)
      if (sqlite3_column_type(statement, column) == SQLITE_NULL) found.nulls++;
    // NULL as a number is 0.
    for (int column = 0; column < 5; column++) found.sum += sqlite3_column_int64(statement, column);
    for (int column = 5; column < 9; column++) text(&found, statement, column);
    for (int column = 9; column < 13; column++) found.doubles += sqlite3_column_double(statement, column);
    for (int column = 13; column < 17; column++) moment(&found, statement, column);
    for (int column = 17; column < 20; column++) found.trues += sqlite3_column_int(statement, column);
  }
  end(statement, code);
  answer = found;
}

static void empty(void) { execute("DELETE FROM customer_w"); }

static void insert_bulk(void) {
  char name[64], description[64];
  execute("BEGIN");
  sqlite3_stmt *statement = prepare("INSERT INTO customer_w (name, description) VALUES (?, ?)");
  int code = SQLITE_DONE;
  for (long i = 0; i < count && code == SQLITE_DONE; i++) {
    sqlite3_bind_text(statement, 1, name, sprintf(name, "customer name %ld", i), SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, description, sprintf(description, "customer description %ld", i), SQLITE_STATIC);
    code = sqlite3_step(statement);
    sqlite3_reset(statement);
    answer.rows += sqlite3_changes(database);
  }
  end(statement, code);
  execute("COMMIT");
}

// A pool: four connections, a lock, and who finds none waits.
enum { SIZE = 4, THREADS = 8 };
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t returned = PTHREAD_COND_INITIALIZER;
static sqlite3 *idle[SIZE];
static int idle_count;
static long uses, waits;

static sqlite3 *take(void) {
  pthread_mutex_lock(&lock);
  if (!idle_count) waits++;
  while (!idle_count) pthread_cond_wait(&returned, &lock);
  sqlite3 *connection = idle[--idle_count];
  pthread_mutex_unlock(&lock);
  return connection;
}

static void give_back(sqlite3 *connection) {
  // As a pool does that leaves no transaction open.
  if (!sqlite3_get_autocommit(connection)) sqlite3_exec(connection, "ROLLBACK", NULL, NULL, NULL);
  pthread_mutex_lock(&lock);
  uses++;
  idle[idle_count++] = connection;
  pthread_cond_signal(&returned);
  pthread_mutex_unlock(&lock);
}

static void *use_pool(void *times) {
  for (long i = *(long *)times; i > 0; i--) give_back(take());
  return NULL;
}

static void pool_checkout(void) {
  pthread_t threads[THREADS];
  long each = count / THREADS;
  uses = waits = 0;
  for (int i = 0; i < THREADS; i++)
    if (pthread_create(&threads[i], NULL, use_pool, &each)) die("pool", "no thread");
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  answer.rows = uses;
}

static double processor_time(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static void measure_pool(void) {
  while (idle_count < SIZE) idle[idle_count++] = open_database();
  measure(NULL, pool_checkout, processor_time, 1);
  long contended = waits;
  double start = now();
  use_pool(&count);
  printf(", \"alone\": %.9f, \"waits\": %ld", (now() - start) / count * 1e6, contended);
  while (idle_count) sqlite3_close(idle[--idle_count]);
}

int main(int argument_count, char **arguments) {
  if (argument_count < 3) return 64;
  const char *work = arguments[1];
  path = arguments[2];
  database = open_database();
  if (!strcmp(work, "select_rows")) {
    measure(NULL, select_rows, now, 1);
  } else if (!strcmp(work, "select_wide_rows")) {
    measure(NULL, select_wide_rows, now, 1);
  } else if (!strcmp(work, "insert_bulk")) {
    count = wanted(100000);
    measure(empty, insert_bulk, now, 1);
  } else if (!strcmp(work, "stream_rows")) {
    measure(NULL, stream_rows, now, 0);
  } else if (!strcmp(work, "pool_checkout")) {
    count = wanted(200000);
    measure_pool();
  } else {
    return 64;
  }
  print_end();
  sqlite3_close(database);
  return 0;
}
