import Foundation
import RetortSQL

/// Operators of JSON, ranges and arrays that the databases have under names of their own.
extension StatementTests {
  private static var t: Things { Shop.things }
  private static var u: Users { Shop.users }

  static let stores: [StatementCase] = [
    StatementCase(
      "a key of JSON", select(t.id).where(t.settings.hasKey("theme")),
      "SELECT things.id FROM things WHERE things.settings ?? ?",
      sqlite: "SELECT things.id FROM things WHERE json_type(things.settings, ?) IS NOT NULL",
      mariadb: "SELECT things.id FROM things WHERE json_contains_path(things.settings, 'one', ?)"),
    StatementCase(
      "one of the keys of JSON", select(t.id).where(t.settings.hasAnyKey(["a", "b"])),
      "SELECT things.id FROM things WHERE things.settings ??| ?",
      sqlite:
        "SELECT things.id FROM things WHERE json_type(things.settings, ?) IS NOT NULL OR json_type(things.settings, ?) IS NOT NULL",
      mariadb: "SELECT things.id FROM things WHERE json_contains_path(things.settings, 'one', ?, ?)"),
    StatementCase(
      "all of the keys of JSON, and more", select(t.id).where(t.settings.hasAllKeys(["a", "b"]).not()),
      "SELECT things.id FROM things WHERE NOT (things.settings ??& ?)",
      sqlite:
        "SELECT things.id FROM things WHERE NOT (json_type(things.settings, ?) IS NOT NULL AND json_type(things.settings, ?) IS NOT NULL)",
      mariadb: "SELECT things.id FROM things WHERE NOT json_contains_path(things.settings, 'all', ?, ?)"),
    StatementCase(
      "none of the keys of JSON", select(t.id).where(t.settings.hasAllKeys([])),
      "SELECT things.id FROM things WHERE things.settings ??& ?",
      sqlite: "SELECT things.id FROM things WHERE 1 = 1",
      mariadb: "SELECT things.id FROM things WHERE 1 = 1"),
    StatementCase(
      "JSON inside another", select(t.id).where(t.settings.isContained(in: ["a": 1, "b": 2] as JSONValue)),
      "SELECT things.id FROM things WHERE ? @> things.settings",
      mariadb: "SELECT things.id FROM things WHERE json_contains(?, things.settings)",
      refusals: [.sqlite: "JSON"]),
    StatementCase(
      "JSON without a part", update(t).set(t.settings.set(t.settings.removing("list", 0))),
      "UPDATE things SET settings = things.settings #- ?",
      sqlite: "UPDATE things SET settings = json_remove(things.settings, ?)",
      mariadb: "UPDATE things SET settings = json_remove(things.settings, ?)"),
    StatementCase(
      "a path with a condition", select(t.id).where(t.settings.pathExists("$.list[*] ? (@ > 1)")),
      "SELECT things.id FROM things WHERE things.settings @?? CAST(? AS JSONPATH)",
      refusals: [.sqlite: "test of JSON by a path", .mariadb: "test of JSON by a path"]),
    StatementCase(
      "a predicate on JSON", select(t.id).where(t.settings.pathMatches("$.size > 3")),
      "SELECT things.id FROM things WHERE things.settings @@ CAST(? AS JSONPATH)",
      refusals: [.sqlite: "test of JSON by a path", .mariadb: "test of JSON by a path"]),
    StatementCase(
      "a member that another column names", select(t.settings[key: t.body]),
      "SELECT things.settings -> things.body FROM things",
      mariadb: "SELECT json_extract(things.settings, concat('$.', json_quote(things.`body`))) FROM things"),
    StatementCase(
      "a text in a member that another column names", select(t.settings[key: t.body]["x"].text()),
      "SELECT CAST((things.settings -> things.body) ->> ? AS TEXT) FROM things",
      postgresql: "SELECT (things.settings -> things.body) #>> ? FROM things",
      mariadb:
        "SELECT json_unquote(nullif(concat(json_extract(json_extract(things.settings, concat('$.', json_quote(things.`body`))), ?)), 'null')) FROM things"
    ),
    StatementCase(
      "an element that another column counts", select(t.settings[index: t.id]),
      "SELECT things.settings -> CAST(things.id AS INTEGER) FROM things",
      mariadb: "SELECT json_extract(things.settings, concat('$[', things.id, ']')) FROM things"),
    StatementCase(
      "a decimal number in JSON", select(t.settings["price"].decimal(precision: 10, scale: 2)),
      "SELECT CAST(things.settings ->> ? AS NUMERIC(10, 2)) FROM things",
      postgresql: "SELECT CAST(things.settings #>> ? AS NUMERIC(10, 2)) FROM things",
      mariadb:
        "SELECT CAST(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) AS DECIMAL(10, 2)) FROM things"
    ),
    range("a range left of another", t.span.isStrictlyLeft(of: SQLRange(5..<9)), "things.span << ?"),
    range("a range right of another", t.span.isStrictlyRight(of: SQLRange(5..<9)), "things.span >> ?"),
    range("a range that ends in time", t.span.doesNotExtendRight(of: SQLRange(5..<9)), "things.span &< ?"),
    range("a range that begins in time", t.span.doesNotExtendLeft(of: SQLRange(5..<9)), "things.span &> ?"),
    range(
      "what is in both ranges", t.span.intersection(SQLRange(5..<9)).isEmpty(),
      "isempty(things.span * ?)"),
    range(
      "what is in either range", t.span.union(t.span).eq(t.span),
      "things.span + things.span = things.span"),
    range(
      "what is not in the other range", t.span.subtracting(t.span).isEmpty(),
      "isempty(things.span - things.span)"),
    range(
      "edges of a range",
      and(
        t.span.includesLowerBound(), t.span.includesUpperBound(), t.span.hasNoLowerBound(),
        t.span.hasNoUpperBound()),
      "lower_inc(things.span) AND upper_inc(things.span) AND lower_inf(things.span) AND upper_inf(things.span)"
    ),
    range(
      "a range around two", t.span.merged(with: SQLRange(5..<9)).contains(t.id),
      "range_merge(things.span, ?) @> CAST(things.id AS BIGINT)", refused: "@>"),
    StatementCase(
      "ranges of a group", select(t.span.rangeAggregate()), "SELECT range_agg(things.span) FROM things",
      refusals: [.sqlite: "ranges", .mariadb: "ranges"]),
    range(
      "a range in a multirange", t.span.isContained(in: [SQLRange(1..<3), SQLRange(5..<9)] as SQLMultirange),
      "things.span <@ CAST(? AS INT8MULTIRANGE)", refused: "<@"),
    StatementCase(
      "arrays one after the other", select(t.tags.concat(["new"])), "SELECT things.tags || ? FROM things",
      refusals: [.sqlite: "arrays", .mariadb: "arrays"]),
    StatementCase(
      "an element that another column counts, of an array", select(t.tags.element(at: t.id)),
      "SELECT things.tags[things.id] FROM things", refusals: [.sqlite: "arrays", .mariadb: "arrays"]),
    StatementCase(
      "an operator before its operand", select(prefixOperator("@", u.score, as: Double.self)),
      "SELECT @ users.score FROM users", kinds: [.postgresql]),
    StatementCase(
      "an operator that would be a comment", select(prefixOperator("--", u.score, as: Double.self)), "",
      refusals: [.sqlite: "operator", .postgresql: "operator", .mariadb: "operator"]),
  ]

  private static func range(
    _ name: String, _ condition: some SQLExpression<Bool>, _ sql: String, refused: String = "ranges"
  ) -> StatementCase {
    only(name, select(t.id).where(condition), "SELECT things.id FROM things WHERE \(sql)", refused: refused)
  }
}
