#ifndef RETORT_CLIBPQ_SHIM_H
#define RETORT_CLIBPQ_SHIM_H

#include <libpq-fe.h>

#endif
