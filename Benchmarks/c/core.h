// What the C programs of the SQL toolkit's workloads share: sizes, the runs, what is printed.
#include "raw.h"

// Sums of what was read, the same for every program that has read all of it: those of py/core_tables.py.
struct answer {
  long long rows, sum, bytes, nulls, trues, moments;
  double doubles;
};
static struct answer answer;

static long setting(const char *name, long usual) {
  const char *text = getenv(name);
  long number = text ? atol(text) : 0;
  return number > 0 ? number : usual;
}

// How many rows, statements, uses.
static long wanted(long usual) { return setting("BENCH_ROWS", usual); }

static int by_size(const void *first, const void *second) {
  double a = *(const double *)first, b = *(const double *)second;
  return (a > b) - (a < b);
}

// Runs `work` some times, after one to warm up where it is short; prints the times, without the end of the line.
static void measure(void (*before)(void), void (*work)(void), double (*clock)(void), int warms_up) {
  enum { LIMIT = 100 };
  double times[LIMIT];
  int count = (int)setting("BENCH_REPEAT", 3);
  if (count > LIMIT) count = LIMIT;
  for (int run = warms_up ? -1 : 0; run < count; run++) {
    if (before) before();
    answer = (struct answer){0};
    double start = clock();
    work();
    if (run >= 0) times[run] = clock() - start;
  }
  qsort(times, count, sizeof *times, by_size);
  printf("{\"seconds\": %.9f, \"median\": %.9f, ", times[0], times[count / 2]);
  printf("\"answer\": {\"rows\": %lld, \"sum\": %lld, \"bytes\": %lld, \"nulls\": %lld, \"trues\": %lld,",
         answer.rows, answer.sum, answer.bytes, answer.nulls, answer.trues);
  printf(" \"moments\": %lld, \"doubles\": %.17g}", answer.moments, answer.doubles);
}

static void print_end(void) { puts("}"); }

// Counts a text; its first byte is looked at, as a reader must.
static inline void add_text(struct answer *found, const char *text, long length) {
  if (length) sink = text[0];
  found->bytes += length;
}

// Counts a day and a time of day; see moment_number in py/core_tables.py.
static inline void add_moment(struct answer *found, int year, int month, int day, long long microseconds_of_the_day) {
  // Days from a date of the proleptic Gregorian calendar: March is the first month, an era has 400 years.
  int years = month <= 2 ? year - 1 : year, era = years / 400, of_era = years - era * 400;
  int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  long long days = era * 146097LL + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
  found->moments += days + microseconds_of_the_day;
}
