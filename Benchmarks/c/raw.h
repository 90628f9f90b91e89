// What the raw programs share: the clock, the end after a failure, files, and where the values that are read go.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void die(const char *what, const char *why) {
  fprintf(stderr, "raw: %s: %s\n", what, why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static inline char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) die("cannot read", path);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  text[fread(text, 1, size, file)] = 0;
  fclose(file);
  return text;
}

// The end of the statement at the start of `script`, cut off there; NULL after the last one.
// A statement ends with a semicolon at the end of a line.
static inline char *cut_statement(char *script) {
  char *end = strstr(script, ";\n");
  if (end) *end = 0;
  return end;
}

// Every value that is read is looked at, as a reader must; the sum keeps the compiler from leaving that out.
static volatile long long sink;
