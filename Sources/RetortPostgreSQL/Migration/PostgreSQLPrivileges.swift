import RetortEngine
import RetortSQL

/// Who may do what with something that is dropped and made again: its grants, its owner, the rules of a view, the
/// comment of a type.
///
/// They are nobody's to compare, and must not be lost. They are read when the drop's turn comes, kept on the
/// connection, and given back after the create.
enum PostgreSQLPrivileges {
  /// Whether a change is one of those that `keeping` adds to.
  static func concern(_ change: SchemaChange) -> Bool {
    switch change {
    case .dropView, .createView, .dropRoutine, .createRoutine, .dropDomain, .createDomain, .alterEnum: true
    default: false
    }
  }

  /// The statements around a change: what a drop is to leave behind is read, what a create is to give back is
  /// appended.
  static func keeping(
    _ change: SchemaChange, _ planned: [ChangeStatement], _ connection: Connection
  ) throws -> [ChangeStatement] {
    guard let driver = connection.driverConnection as? PostgreSQLConnection else { return planned }
    let dialect = PostgreSQLDialect()
    switch change {
    case .dropView(let name, _, _):
      let text = dialect.identifier(name)
      driver.keptPrivileges["view \(text)"] = try read(ofView, text, connection)
    case .createView(let view, _):
      return planned
        + give(driver.keptPrivileges.removeValue(forKey: "view \(dialect.identifier(view.qualifiedName))"))
    case .dropRoutine(let name, _, _):
      let text = dialect.routineName(name)
      driver.keptPrivileges["routine \(Routine.baseName(of: text))"] = try routine(name, connection)
    case .createRoutine(let routine):
      let text = Routine.baseName(of: dialect.routineName(routine.qualifiedName))
      return planned + give(driver.keptPrivileges.removeValue(forKey: "routine \(text)"))
    case .alterEnum(let alteration) where !alteration.remove.isEmpty:
      let kept = try read(ofType("TYPE"), dialect.identifier(alteration.name), connection)
      return planned + give(kept)
    case .dropDomain(let name, _):
      let text = dialect.identifier(name)
      driver.keptPrivileges["domain \(text)"] = try read(ofType("DOMAIN"), text, connection)
    case .createDomain(let domain):
      return planned
        + give(
          driver.keptPrivileges.removeValue(forKey: "domain \(dialect.identifier(domain.qualifiedName))"))
    default: break
    }
    return planned
  }

  private static func give(_ statements: [String]?) -> [ChangeStatement] {
    (statements ?? []).map { ChangeStatement($0, subject: .database) }
  }

  private static func routine(_ name: QualifiedName, _ connection: Connection) throws -> [String] {
    let written = Routine.baseName(of: name.name)
    let token = SQLTokenizer.tokens(of: written, rules: PostgreSQLDialect.lexicalRules).first
    let own = token.map { SQLText.identifier(Array(written.utf8)[$0.range], kind: $0.kind) } ?? written
    let arguments = name.name.dropFirst(written.count + 1).dropLast()
    return try connection.rows(
      ofRoutine, [.text(name.schema ?? ""), .text(own), .text(String(arguments))]
    ).compactMap { $0.first?.text }
  }

  private static func read(_ query: String, _ name: String, _ connection: Connection) throws -> [String] {
    try connection.rows(query, [.text(name)]).compactMap { $0.first?.text }
  }

  private static let grantee =
    "CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END"
  private static let option = "CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END"

  private static let ofView = """
    SELECT text FROM (
      SELECT 1 AS part, 'GRANT ' || string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) || ' ON ' || $1::text
        || ' TO ' || \(grantee) || \(option) AS text
      FROM pg_class c, aclexplode(c.relacl) a
      WHERE c.oid = to_regclass($1::text) AND a.grantee <> c.relowner GROUP BY a.grantee, a.is_grantable
      UNION ALL
      SELECT 2, 'GRANT ' || a.privilege_type || ' (' || quote_ident(t.attname) || ') ON ' || $1::text || ' TO '
        || \(grantee) || \(option)
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
      WHERE c.oid = to_regclass($1::text) AND a.grantee <> c.relowner
      UNION ALL
      SELECT 3, pg_get_ruledef(r.oid) FROM pg_rewrite r
      WHERE r.ev_class = to_regclass($1::text) AND r.rulename <> '_RETURN'
      UNION ALL
      SELECT 4, 'ALTER ' || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'VIEW ' END || $1::text || ' OWNER TO '
        || quote_ident(pg_get_userbyid(c.relowner))
      FROM pg_class c WHERE c.oid = to_regclass($1::text) AND pg_get_userbyid(c.relowner) <> current_user
    ) kept ORDER BY part, text
    """

  /// The routine `$2` of the schema `$1`, or of the default one: the only one of its name, else the one with the
  /// argument types `$3`.
  private static let ofRoutine = """
    WITH p AS (
      SELECT p.oid, p.proacl, p.proowner FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.proname = $2::text AND n.nspname = coalesce(nullif($1::text, ''), current_schema())
        AND (oidvectortypes(p.proargtypes) = $3::text OR 1 = (
          SELECT count(*) FROM pg_proc q WHERE q.proname = p.proname AND q.pronamespace = p.pronamespace)))
    SELECT text FROM (
      SELECT 1 AS part, 'REVOKE ALL ON ROUTINE ' || p.oid::regprocedure || ' FROM PUBLIC' AS text
      FROM p WHERE p.proacl IS NOT NULL
      UNION ALL
      SELECT 2, 'GRANT EXECUTE ON ROUTINE ' || p.oid::regprocedure || ' TO ' || \(grantee) || \(option)
      FROM p, aclexplode(p.proacl) a WHERE a.grantee <> p.proowner
      UNION ALL
      SELECT 3, 'ALTER ROUTINE ' || p.oid::regprocedure || ' OWNER TO ' || quote_ident(pg_get_userbyid(p.proowner))
      FROM p WHERE pg_get_userbyid(p.proowner) <> current_user
    ) kept ORDER BY part, text
    """

  /// - Parameter kind: `TYPE` or `DOMAIN`.
  private static func ofType(_ kind: String) -> String {
    """
    SELECT text FROM (
      SELECT 1 AS part, 'REVOKE ALL ON \(kind) ' || $1::text || ' FROM PUBLIC' AS text
      FROM pg_type t WHERE t.oid = to_regtype($1::text) AND t.typacl IS NOT NULL
      UNION ALL
      SELECT 2, 'GRANT USAGE ON \(kind) ' || $1::text || ' TO ' || \(grantee) || \(option)
      FROM pg_type t, aclexplode(t.typacl) a WHERE t.oid = to_regtype($1::text) AND a.grantee <> t.typowner
      UNION ALL
      SELECT 3, 'ALTER \(kind) ' || $1::text || ' OWNER TO ' || quote_ident(pg_get_userbyid(t.typowner))
      FROM pg_type t WHERE t.oid = to_regtype($1::text) AND pg_get_userbyid(t.typowner) <> current_user
      UNION ALL
      SELECT 4, 'COMMENT ON \(kind) ' || $1::text || ' IS ' || quote_literal(d.description)
      FROM pg_description d WHERE d.objoid = to_regtype($1::text) AND d.classoid = 'pg_type'::regclass
    ) kept ORDER BY part, text
    """
  }
}
