// measure TIMEOUT OUT ERR COMMAND…: runs a command, its output into files, and prints
// "SECONDS PEAK_KB STATUS USER_SECONDS SYSTEM_SECONDS".
//
// A program of its own because Linux counts the memory of whoever starts a process into the new process's peak:
// started from Python, no process would seem to need less than Python.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pid_t child;

static void on_alarm(int signal) {
  (void)signal;
  kill(child, SIGKILL);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec * 1e-6; }

int main(int count, char **arguments) {
  if (count < 5) return 64;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_addopen(&files, 2, arguments[3], O_WRONLY | O_CREAT | O_TRUNC, 0644);
  extern char **environ;
  double start = now();
  int failure = posix_spawnp(&child, arguments[4], &files, NULL, arguments + 4, environ);
  if (failure) {
    fprintf(stderr, "measure: %s: %s\n", arguments[4], strerror(failure));
    return 1;
  }
  signal(SIGALRM, on_alarm);
  alarm(atoi(arguments[1]));
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0)
    if (errno != EINTR) return 1;
  double elapsed = now() - start;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  printf("%.6f %ld %d %.6f %.6f\n", elapsed, usage.ru_maxrss, code, seconds(usage.ru_utime), seconds(usage.ru_stime));
  return 0;
}
