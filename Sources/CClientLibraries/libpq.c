// The functions of libpq that are used.

#include "CClientLibraries.h"

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif

// The functions by their names.
#define FUNCTIONS(X) \
  X(PQbinaryTuples) \
  X(PQcancel) \
  X(PQclear) \
  X(PQcmdStatus) \
  X(PQcmdTuples) \
  X(PQconnectPoll) \
  X(PQconnectStartParams) \
  X(PQconsumeInput) \
  X(PQenterPipelineMode) \
  X(PQerrorMessage) \
  X(PQexitPipelineMode) \
  X(PQfinish) \
  X(PQfname) \
  X(PQfreeCancel) \
  X(PQfreemem) \
  X(PQftype) \
  X(PQgetCancel) \
  X(PQgetCopyData) \
  X(PQgetResult) \
  X(PQgetisnull) \
  X(PQgetlength) \
  X(PQgetvalue) \
  X(PQisBusy) \
  X(PQnfields) \
  X(PQnparams) \
  X(PQntuples) \
  X(PQparamtype) \
  X(PQpipelineSync) \
  X(PQputCopyData) \
  X(PQputCopyEnd) \
  X(PQresultErrorField) \
  X(PQresultErrorMessage) \
  X(PQresultStatus) \
  X(PQsendDescribePrepared) \
  X(PQsendFlushRequest) \
  X(PQsendPrepare) \
  X(PQsendQuery) \
  X(PQsendQueryParams) \
  X(PQsendQueryPrepared) \
  X(PQserverVersion) \
  X(PQsetNoticeProcessor) \
  X(PQsetSingleRowMode) \
  X(PQsocket) \
  X(PQstatus) \
  X(PQtransactionStatus)

#define LIBRARY "libpq"
#define FILES "libpq.so.5", "libpq.so"
#include "load.h"

const char *retort_libpq_problem(void) { return problem_of_loading(); }

int PQbinaryTuples(const PGresult *res) {
  load_once();
  return real.PQbinaryTuples(res);
}

int PQcancel(PGcancel *cancel, char *errbuf, int errbufsize) {
  load_once();
  return real.PQcancel(cancel, errbuf, errbufsize);
}

void PQclear(PGresult *res) {
  load_once();
  real.PQclear(res);
}

char *PQcmdStatus(PGresult *res) {
  load_once();
  return real.PQcmdStatus(res);
}

char *PQcmdTuples(PGresult *res) {
  load_once();
  return real.PQcmdTuples(res);
}

PostgresPollingStatusType PQconnectPoll(PGconn *conn) {
  load_once();
  return real.PQconnectPoll(conn);
}

PGconn *PQconnectStartParams(const char *const *keywords, const char *const *values, int expand_dbname) {
  load_once();
  return real.PQconnectStartParams(keywords, values, expand_dbname);
}

int PQconsumeInput(PGconn *conn) {
  load_once();
  return real.PQconsumeInput(conn);
}

int PQenterPipelineMode(PGconn *conn) {
  load_once();
  return real.PQenterPipelineMode(conn);
}

char *PQerrorMessage(const PGconn *conn) {
  load_once();
  return real.PQerrorMessage(conn);
}

int PQexitPipelineMode(PGconn *conn) {
  load_once();
  return real.PQexitPipelineMode(conn);
}

void PQfinish(PGconn *conn) {
  load_once();
  real.PQfinish(conn);
}

char *PQfname(const PGresult *res, int field_num) {
  load_once();
  return real.PQfname(res, field_num);
}

void PQfreeCancel(PGcancel *cancel) {
  load_once();
  real.PQfreeCancel(cancel);
}

void PQfreemem(void *ptr) {
  load_once();
  real.PQfreemem(ptr);
}

Oid PQftype(const PGresult *res, int field_num) {
  load_once();
  return real.PQftype(res, field_num);
}

PGcancel *PQgetCancel(PGconn *conn) {
  load_once();
  return real.PQgetCancel(conn);
}

int PQgetCopyData(PGconn *conn, char * *buffer, int async) {
  load_once();
  return real.PQgetCopyData(conn, buffer, async);
}

PGresult *PQgetResult(PGconn *conn) {
  load_once();
  return real.PQgetResult(conn);
}

int PQgetisnull(const PGresult *res, int tup_num, int field_num) {
  load_once();
  return real.PQgetisnull(res, tup_num, field_num);
}

int PQgetlength(const PGresult *res, int tup_num, int field_num) {
  load_once();
  return real.PQgetlength(res, tup_num, field_num);
}

char *PQgetvalue(const PGresult *res, int tup_num, int field_num) {
  load_once();
  return real.PQgetvalue(res, tup_num, field_num);
}

int PQisBusy(PGconn *conn) {
  load_once();
  return real.PQisBusy(conn);
}

int PQnfields(const PGresult *res) {
  load_once();
  return real.PQnfields(res);
}

int PQnparams(const PGresult *res) {
  load_once();
  return real.PQnparams(res);
}

int PQntuples(const PGresult *res) {
  load_once();
  return real.PQntuples(res);
}

Oid PQparamtype(const PGresult *res, int param_num) {
  load_once();
  return real.PQparamtype(res, param_num);
}

int PQpipelineSync(PGconn *conn) {
  load_once();
  return real.PQpipelineSync(conn);
}

int PQputCopyData(PGconn *conn, const char *buffer, int nbytes) {
  load_once();
  return real.PQputCopyData(conn, buffer, nbytes);
}

int PQputCopyEnd(PGconn *conn, const char *errormsg) {
  load_once();
  return real.PQputCopyEnd(conn, errormsg);
}

char *PQresultErrorField(const PGresult *res, int fieldcode) {
  load_once();
  return real.PQresultErrorField(res, fieldcode);
}

char *PQresultErrorMessage(const PGresult *res) {
  load_once();
  return real.PQresultErrorMessage(res);
}

ExecStatusType PQresultStatus(const PGresult *res) {
  load_once();
  return real.PQresultStatus(res);
}

int PQsendDescribePrepared(PGconn *conn, const char *stmt) {
  load_once();
  return real.PQsendDescribePrepared(conn, stmt);
}

int PQsendFlushRequest(PGconn *conn) {
  load_once();
  return real.PQsendFlushRequest(conn);
}

int PQsendPrepare(PGconn *conn, const char *stmtName, const char *query, int nParams, const Oid *paramTypes) {
  load_once();
  return real.PQsendPrepare(conn, stmtName, query, nParams, paramTypes);
}

int PQsendQuery(PGconn *conn, const char *query) {
  load_once();
  return real.PQsendQuery(conn, query);
}

int PQsendQueryParams(PGconn *conn, const char *command, int nParams, const Oid *paramTypes, const char *const *paramValues, const int *paramLengths, const int *paramFormats, int resultFormat) {
  load_once();
  return real.PQsendQueryParams(conn, command, nParams, paramTypes, paramValues, paramLengths, paramFormats, resultFormat);
}

int PQsendQueryPrepared(PGconn *conn, const char *stmtName, int nParams, const char *const *paramValues, const int *paramLengths, const int *paramFormats, int resultFormat) {
  load_once();
  return real.PQsendQueryPrepared(conn, stmtName, nParams, paramValues, paramLengths, paramFormats, resultFormat);
}

int PQserverVersion(const PGconn *conn) {
  load_once();
  return real.PQserverVersion(conn);
}

PQnoticeProcessor PQsetNoticeProcessor(PGconn *conn, PQnoticeProcessor proc, void *arg) {
  load_once();
  return real.PQsetNoticeProcessor(conn, proc, arg);
}

int PQsetSingleRowMode(PGconn *conn) {
  load_once();
  return real.PQsetSingleRowMode(conn);
}

int PQsocket(const PGconn *conn) {
  load_once();
  return real.PQsocket(conn);
}

ConnStatusType PQstatus(const PGconn *conn) {
  load_once();
  return real.PQstatus(conn);
}

PGTransactionStatusType PQtransactionStatus(const PGconn *conn) {
  load_once();
  return real.PQtransactionStatus(conn);
}
