// The functions of libmariadb that are used.

#include "CClientLibraries.h"

#if __has_include(<mysql.h>)
#include <mysql.h>
#elif __has_include(<mariadb/mysql.h>)
#include <mariadb/mysql.h>
#else
#include <mysql/mysql.h>
#endif

// The functions by their names.
#define FUNCTIONS(X) \
  X(mysql_affected_rows) \
  X(mysql_close) \
  X(mysql_errno) \
  X(mysql_error) \
  X(mysql_fetch_fields) \
  X(mysql_fetch_lengths) \
  X(mysql_fetch_row) \
  X(mysql_fetch_row_cont) \
  X(mysql_fetch_row_start) \
  X(mysql_field_count) \
  X(mysql_free_result) \
  X(mysql_get_server_info) \
  X(mysql_get_socket) \
  X(mysql_get_ssl_cipher) \
  X(mysql_get_timeout_value_ms) \
  X(mysql_init) \
  X(mysql_insert_id) \
  X(mysql_more_results) \
  X(mysql_next_result) \
  X(mysql_next_result_cont) \
  X(mysql_next_result_start) \
  X(mysql_num_fields) \
  X(mysql_options) \
  X(mysql_query) \
  X(mysql_real_connect) \
  X(mysql_real_query) \
  X(mysql_real_query_cont) \
  X(mysql_real_query_start) \
  X(mysql_sqlstate) \
  X(mysql_stmt_affected_rows) \
  X(mysql_stmt_attr_set) \
  X(mysql_stmt_bind_param) \
  X(mysql_stmt_bind_result) \
  X(mysql_stmt_close) \
  X(mysql_stmt_errno) \
  X(mysql_stmt_error) \
  X(mysql_stmt_execute) \
  X(mysql_stmt_execute_cont) \
  X(mysql_stmt_execute_start) \
  X(mysql_stmt_fetch) \
  X(mysql_stmt_fetch_column) \
  X(mysql_stmt_fetch_cont) \
  X(mysql_stmt_fetch_start) \
  X(mysql_stmt_field_count) \
  X(mysql_stmt_free_result) \
  X(mysql_stmt_init) \
  X(mysql_stmt_more_results) \
  X(mysql_stmt_next_result) \
  X(mysql_stmt_param_count) \
  X(mysql_stmt_prepare) \
  X(mysql_stmt_prepare_cont) \
  X(mysql_stmt_prepare_start) \
  X(mysql_stmt_result_metadata) \
  X(mysql_stmt_sqlstate) \
  X(mysql_thread_id) \
  X(mysql_use_result)

#define LIBRARY "libmariadb"
#define FILES "libmariadb.so.3", "libmariadb.so"
#include "load.h"

const char *retort_libmariadb_problem(void) { return problem_of_loading(); }

my_ulonglong mysql_affected_rows(MYSQL *mysql) {
  load_once();
  return real.mysql_affected_rows(mysql);
}

void mysql_close(MYSQL *sock) {
  load_once();
  real.mysql_close(sock);
}

unsigned int mysql_errno(MYSQL *mysql) {
  load_once();
  return real.mysql_errno(mysql);
}

const char *mysql_error(MYSQL *mysql) {
  load_once();
  return real.mysql_error(mysql);
}

MYSQL_FIELD *mysql_fetch_fields(MYSQL_RES *res) {
  load_once();
  return real.mysql_fetch_fields(res);
}

unsigned long *mysql_fetch_lengths(MYSQL_RES *result) {
  load_once();
  return real.mysql_fetch_lengths(result);
}

MYSQL_ROW mysql_fetch_row(MYSQL_RES *result) {
  load_once();
  return real.mysql_fetch_row(result);
}

int mysql_fetch_row_cont(MYSQL_ROW *ret, MYSQL_RES *result, int status) {
  load_once();
  return real.mysql_fetch_row_cont(ret, result, status);
}

int mysql_fetch_row_start(MYSQL_ROW *ret, MYSQL_RES *result) {
  load_once();
  return real.mysql_fetch_row_start(ret, result);
}

unsigned int mysql_field_count(MYSQL *mysql) {
  load_once();
  return real.mysql_field_count(mysql);
}

void mysql_free_result(MYSQL_RES *result) {
  load_once();
  real.mysql_free_result(result);
}

char *mysql_get_server_info(MYSQL *mysql) {
  load_once();
  return real.mysql_get_server_info(mysql);
}

my_socket mysql_get_socket(MYSQL *mysql) {
  load_once();
  return real.mysql_get_socket(mysql);
}

const char *mysql_get_ssl_cipher(MYSQL *mysql) {
  load_once();
  return real.mysql_get_ssl_cipher(mysql);
}

unsigned int mysql_get_timeout_value_ms(const MYSQL *mysql) {
  load_once();
  return real.mysql_get_timeout_value_ms(mysql);
}

MYSQL *mysql_init(MYSQL *mysql) {
  load_once();
  return real.mysql_init(mysql);
}

my_ulonglong mysql_insert_id(MYSQL *mysql) {
  load_once();
  return real.mysql_insert_id(mysql);
}

my_bool mysql_more_results(MYSQL *mysql) {
  load_once();
  return real.mysql_more_results(mysql);
}

int mysql_next_result(MYSQL *mysql) {
  load_once();
  return real.mysql_next_result(mysql);
}

int mysql_next_result_cont(int *ret, MYSQL *mysql, int status) {
  load_once();
  return real.mysql_next_result_cont(ret, mysql, status);
}

int mysql_next_result_start(int *ret, MYSQL *mysql) {
  load_once();
  return real.mysql_next_result_start(ret, mysql);
}

unsigned int mysql_num_fields(MYSQL_RES *res) {
  load_once();
  return real.mysql_num_fields(res);
}

int mysql_options(MYSQL *mysql, enum mysql_option option, const void *arg) {
  load_once();
  return real.mysql_options(mysql, option, arg);
}

int mysql_query(MYSQL *mysql, const char *q) {
  load_once();
  return real.mysql_query(mysql, q);
}

MYSQL *mysql_real_connect(MYSQL *mysql, const char *host, const char *user, const char *passwd, const char *db, unsigned int port, const char *unix_socket, unsigned long clientflag) {
  load_once();
  return real.mysql_real_connect(mysql, host, user, passwd, db, port, unix_socket, clientflag);
}

int mysql_real_query(MYSQL *mysql, const char *q, unsigned long length) {
  load_once();
  return real.mysql_real_query(mysql, q, length);
}

int mysql_real_query_cont(int *ret, MYSQL *mysql, int status) {
  load_once();
  return real.mysql_real_query_cont(ret, mysql, status);
}

int mysql_real_query_start(int *ret, MYSQL *mysql, const char *q, unsigned long length) {
  load_once();
  return real.mysql_real_query_start(ret, mysql, q, length);
}

const char *mysql_sqlstate(MYSQL *mysql) {
  load_once();
  return real.mysql_sqlstate(mysql);
}

unsigned long long mysql_stmt_affected_rows(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_affected_rows(stmt);
}

my_bool mysql_stmt_attr_set(MYSQL_STMT *stmt, enum enum_stmt_attr_type attr_type, const void *attr) {
  load_once();
  return real.mysql_stmt_attr_set(stmt, attr_type, attr);
}

my_bool mysql_stmt_bind_param(MYSQL_STMT *stmt, MYSQL_BIND *bnd) {
  load_once();
  return real.mysql_stmt_bind_param(stmt, bnd);
}

my_bool mysql_stmt_bind_result(MYSQL_STMT *stmt, MYSQL_BIND *bnd) {
  load_once();
  return real.mysql_stmt_bind_result(stmt, bnd);
}

my_bool mysql_stmt_close(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_close(stmt);
}

unsigned int mysql_stmt_errno(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_errno(stmt);
}

const char *mysql_stmt_error(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_error(stmt);
}

int mysql_stmt_execute(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_execute(stmt);
}

int mysql_stmt_execute_cont(int *ret, MYSQL_STMT *stmt, int status) {
  load_once();
  return real.mysql_stmt_execute_cont(ret, stmt, status);
}

int mysql_stmt_execute_start(int *ret, MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_execute_start(ret, stmt);
}

int mysql_stmt_fetch(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_fetch(stmt);
}

int mysql_stmt_fetch_column(MYSQL_STMT *stmt, MYSQL_BIND *bind_arg, unsigned int column, unsigned long offset) {
  load_once();
  return real.mysql_stmt_fetch_column(stmt, bind_arg, column, offset);
}

int mysql_stmt_fetch_cont(int *ret, MYSQL_STMT *stmt, int status) {
  load_once();
  return real.mysql_stmt_fetch_cont(ret, stmt, status);
}

int mysql_stmt_fetch_start(int *ret, MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_fetch_start(ret, stmt);
}

unsigned int mysql_stmt_field_count(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_field_count(stmt);
}

my_bool mysql_stmt_free_result(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_free_result(stmt);
}

MYSQL_STMT *mysql_stmt_init(MYSQL *mysql) {
  load_once();
  return real.mysql_stmt_init(mysql);
}

my_bool mysql_stmt_more_results(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_more_results(stmt);
}

int mysql_stmt_next_result(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_next_result(stmt);
}

unsigned long mysql_stmt_param_count(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_param_count(stmt);
}

int mysql_stmt_prepare(MYSQL_STMT *stmt, const char *query, unsigned long length) {
  load_once();
  return real.mysql_stmt_prepare(stmt, query, length);
}

int mysql_stmt_prepare_cont(int *ret, MYSQL_STMT *stmt, int status) {
  load_once();
  return real.mysql_stmt_prepare_cont(ret, stmt, status);
}

int mysql_stmt_prepare_start(int *ret, MYSQL_STMT *stmt, const char *query, unsigned long length) {
  load_once();
  return real.mysql_stmt_prepare_start(ret, stmt, query, length);
}

MYSQL_RES *mysql_stmt_result_metadata(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_result_metadata(stmt);
}

const char *mysql_stmt_sqlstate(MYSQL_STMT *stmt) {
  load_once();
  return real.mysql_stmt_sqlstate(stmt);
}

unsigned long mysql_thread_id(MYSQL *mysql) {
  load_once();
  return real.mysql_thread_id(mysql);
}

MYSQL_RES *mysql_use_result(MYSQL *mysql) {
  load_once();
  return real.mysql_use_result(mysql);
}
