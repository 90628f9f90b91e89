// postgresql reflect CONNINFO | postgresql script CONNINFO FILE
// The work that must be done in any case, through bare libpq: what no migration tool can go below.
// Prints the seconds that it took inside the process.
#include "raw.h"
#include <libpq-fe.h>

static PGconn *connection;

static PGresult *execute(const char *sql) {
  PGresult *result = PQexec(connection, sql);
  ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) die(sql, PQresultErrorMessage(result));
  return result;
}

static int drain(const char *sql) {
  PGresult *result = execute(sql);
  int rows = PQntuples(result), columns = PQnfields(result);
  long long sum = 0;
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      if (!PQgetisnull(result, row, column)) sum += PQgetvalue(result, row, column)[0];
  PQclear(result);
  sink += sum;
  return rows;
}

#define USER_SCHEMAS \
  " pg_namespace n where n.nspname <> 'information_schema' and n.nspname !~ '^pg_' "
#define OF_TABLES \
  " from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname <> 'information_schema'" \
  " and n.nspname !~ '^pg_' "

// Everything that describes the schema, one query for each catalogue. Only what the catalogues hold as trees
// (defaults, expressions) and constraints are printed by the server; printing every index would take twice as long.
static void reflect(void) {
  drain("select n.oid, n.nspname from" USER_SCHEMAS);
  drain("select t.oid, t.relnamespace, t.relname, t.relkind, t.relpersistence, t.reloptions, t.reltablespace,"
        " t.relispartition, c.description" OF_TABLES
        "left join pg_description c on c.classoid = 'pg_class'::regclass and c.objoid = t.oid and c.objsubid = 0"
        " where t.relkind in ('r', 'p', 'v', 'm', 'S', 'f')");
  drain("select a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,"
        " a.attgenerated, a.attcollation, a.attstorage, pg_get_expr(d.adbin, d.adrelid), c.description" OF_TABLES
        "join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped"
        " left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
        " left join pg_description c on c.classoid = 'pg_class'::regclass and c.objoid = t.oid"
        " and c.objsubid = a.attnum"
        " where t.relkind in ('r', 'p', 'v', 'm', 'f') order by a.attrelid, a.attnum");
  drain("select k.conrelid, k.conname, k.contype, k.conindid, k.convalidated, pg_get_constraintdef(k.oid)" OF_TABLES
        "join pg_constraint k on k.conrelid = t.oid");
  drain("select i.indrelid, x.relname, m.amname, i.indisunique, i.indisprimary, i.indisvalid, i.indnkeyatts, i.indkey,"
        " i.indoption, i.indclass, i.indcollation, x.reloptions, x.reltablespace, c.description,"
        " case when i.indexprs is not null or i.indpred is not null then pg_get_indexdef(i.indexrelid) end" OF_TABLES
        "join pg_index i on i.indrelid = t.oid join pg_class x on x.oid = i.indexrelid"
        " join pg_am m on m.oid = x.relam"
        " left join pg_description c on c.classoid = 'pg_class'::regclass and c.objoid = x.oid and c.objsubid = 0");
  drain("select oid, opcname, opcmethod, opcintype, opcdefault from pg_opclass");
  drain("select s.seqrelid, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,"
        " o.refobjid, o.refobjsubid" OF_TABLES
        "join pg_sequence s on s.seqrelid = t.oid left join pg_depend o on o.classid = 'pg_class'::regclass"
        " and o.objid = t.oid and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i')");
}

static void run(char *script) {
  for (char *end; (end = cut_statement(script)); script = end + 2) PQclear(execute(script));
}

static void ignore(void *unused, const char *notice) { (void)unused, (void)notice; }

int main(int count, char **arguments) {
  if (count < 3) return 64;
  double start = now();
  connection = PQconnectdb(arguments[2]);
  if (PQstatus(connection) != CONNECTION_OK) die("cannot connect", PQerrorMessage(connection));
  PQsetNoticeProcessor(connection, ignore, NULL);
  if (!strcmp(arguments[1], "reflect")) {
    reflect();
  } else if (!strcmp(arguments[1], "script") && count == 4) {
    char *script = read_file(arguments[3]);
    run(script);
    free(script);
  } else {
    return 64;
  }
  PQfinish(connection);
  printf("{\"seconds\": %.6f}\n", now() - start);
  return 0;
}
