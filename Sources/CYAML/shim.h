#ifndef RETORT_CYAML_SHIM_H
#define RETORT_CYAML_SHIM_H
#include <yaml.h>
#endif
