#ifndef RETORT_CMARIADBLOADER_H
#define RETORT_CMARIADBLOADER_H

// Why libmariadb cannot be loaded, NULL where it can. Asked before anything else of it is called.
const char *_Nullable retort_libmariadb_problem(void);

#endif
