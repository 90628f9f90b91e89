#ifndef RETORT_CMARIADB_SHIM_H
#define RETORT_CMARIADB_SHIM_H

#if __has_include(<mysql.h>)
#include <mysql.h>
#include <mysqld_error.h>
#include <errmsg.h>
#elif __has_include(<mariadb/mysql.h>)
#include <mariadb/mysql.h>
#include <mariadb/mysqld_error.h>
#include <mariadb/errmsg.h>
#else
#include <mysql/mysql.h>
#include <mysql/mysqld_error.h>
#include <mysql/errmsg.h>
#endif

// my_bool is a char in MariaDB's headers and a bool in Oracle's; these hide which.
// https://mariadb.com/kb/en/mysql_optionsv/
static inline int retort_mysql_set_flag(MYSQL *mysql, enum mysql_option option, int value) {
  my_bool flag = value ? 1 : 0;
  return mysql_options(mysql, option, &flag);
}
static inline int retort_mysql_set_number(MYSQL *mysql, enum mysql_option option, unsigned int value) {
  return mysql_options(mysql, option, &value);
}
// Unlike the other numbers, this one is an unsigned long; the bound on a packet is the server's then.
static inline int retort_mysql_set_packet_limit(MYSQL *mysql, unsigned long value) {
  return mysql_options(mysql, MYSQL_OPT_MAX_ALLOWED_PACKET, &value);
}

// Whether the server said that a transaction is open, with its last answer.
static inline int retort_mysql_in_transaction(MYSQL *mysql) {
  return (mysql->server_status & SERVER_STATUS_IN_TRANS) != 0;
}

// Whether '\\' is an ordinary character for the session, as the server said with its last answer.
static inline int retort_mysql_no_backslash_escapes(MYSQL *mysql) {
  return (mysql->server_status & SERVER_STATUS_NO_BACKSLASH_ESCAPES) != 0;
}

// Array binding: how many rows each execution takes, every parameter's buffer being an array.
// https://mariadb.com/kb/en/bulk-insert-column-wise-binding/
static inline int retort_mysql_set_array_size(MYSQL_STMT *statement, unsigned int rows) {
  return mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &rows);
}

#endif
