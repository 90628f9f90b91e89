// What loads a library when it is first asked for: a command that talks to another database neither needs nor
// loads it. Nothing links the library.
//
// The file that includes this has defined its functions as FUNCTIONS(X), the library's name as LIBRARY and the
// files to look for as FILES.

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define POINTER(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(POINTER)
} real;

static char problem[256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const files[] = {FILES};
  void *library = NULL;
  for (size_t i = 0; i < sizeof files / sizeof *files && library == NULL; i++) {
    library = dlopen(files[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) {
    snprintf(problem, sizeof problem, "%s", dlerror());
    return;
  }
#define FIND(name)                                                                    \
  real.name = (__typeof__(&name))dlsym(library, #name);                               \
  if (real.name == NULL) {                                                            \
    snprintf(problem, sizeof problem, "it has no function " #name ", it is too old"); \
    return;                                                                           \
  }
  FUNCTIONS(FIND)
}

// Why the library cannot be loaded, NULL where it can.
static const char *problem_of_loading(void) {
  pthread_once(&once, load);
  return problem[0] != 0 ? problem : NULL;
}

static void load_once(void) {
  // Who did not ask beforehand gets an end that can be understood.
  if (problem_of_loading() != NULL) {
    fprintf(stderr, LIBRARY " cannot be loaded: %s\n", problem);
    abort();
  }
}
