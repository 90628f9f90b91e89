import Foundation
import Testing

/// What Retort does not own stays where something is dropped and made again on PostgreSQL.
@Suite struct ServerPrivilegeTests {
  private static let start = """
    CREATE TYPE mood AS ENUM ('sad', 'ok', 'odd');
    CREATE TABLE t (id integer PRIMARY KEY, name varchar(20), m mood);
    CREATE VIEW v AS SELECT id, name FROM t;
    CREATE VIEW on_v AS SELECT name FROM v;
    CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i';
    """

  @Test func grantsOwnersAndRulesComeBack() throws {
    let project = try ServerProject(.postgresql)
    let database = project.database
    try database.run(Self.start)
    let account = try ServerAccount(database, rights: "SELECT")
    let other = try ServerAccount(database, rights: "SELECT")
    let (reader, owner) = (account.name, other.name)
    try database.run(
      """
      REVOKE ALL ON v, on_v FROM \(reader), \(owner);
      GRANT SELECT, DELETE ON v TO \(reader) WITH GRANT OPTION;
      GRANT UPDATE (name) ON v TO \(reader);
      GRANT SELECT ON on_v TO PUBLIC;
      ALTER VIEW on_v OWNER TO \(owner);
      CREATE RULE guard AS ON DELETE TO v DO INSTEAD NOTHING;
      REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION f(integer) TO \(reader);
      REVOKE ALL ON TYPE mood FROM PUBLIC;
      GRANT USAGE ON TYPE mood TO \(reader);
      """)
    let privileges = """
      SELECT c.relname || ' ' || pg_get_userbyid(c.relowner) || ' ' || coalesce(c.relacl::text, '')
          || (SELECT coalesce(string_agg(attname || attacl::text, ' '), '') FROM pg_attribute WHERE attrelid = c.oid)
        FROM pg_class c WHERE c.relname IN ('v', 'on_v')
      UNION ALL SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'guard'
      UNION ALL SELECT 'f ' || coalesce(proacl::text, '') FROM pg_proc WHERE proname = 'f'
      UNION ALL SELECT 'mood ' || coalesce(typacl::text, '') FROM pg_type WHERE typname = 'mood'
      ORDER BY 1
      """
    let before = try database.lines(privileges)

    let target = try ServerClient(.postgresql)
    try target.run(
      Self.start.replacingOccurrences(of: "varchar(20)", with: "text").replacingOccurrences(
        of: ", 'odd'", with: ""
      )
      .replacingOccurrences(of: "RETURNS integer", with: "RETURNS bigint"))
    try project.setTarget(target.url)
    try project.migrate("types")
    try project.succeed("check")
    expectEqual(try database.lines(privileges), before, "upgraded")
    try project.succeed("downgrade", "base")
    expectEqual(try database.lines(privileges), before, "downgraded")
  }
}
