#ifndef RETORT_CCLIENTLIBRARIES_H
#define RETORT_CCLIENTLIBRARIES_H

// Why a library cannot be loaded, NULL where it can. Asked before anything else of it is called.
const char *_Nullable retort_libpq_problem(void);
const char *_Nullable retort_libmariadb_problem(void);

#endif
