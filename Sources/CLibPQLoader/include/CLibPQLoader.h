#ifndef RETORT_CLIBPQLOADER_H
#define RETORT_CLIBPQLOADER_H

// Why libpq cannot be loaded, NULL where it can. Asked before anything else of it is called.
const char *_Nullable retort_libpq_problem(void);

#endif
