import Foundation
import RetortSQL

/// JSON, arrays and ranges inside whole statements.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var t: Things { Shop.things }
  private static var d: Documents { Shop.documents }

  static let documents: [StatementCase] = {
    let theme = t.settings["theme"].text()
    return [
      StatementCase(
        "a text deep in JSON", select(t.settings["a"]["b"][2]["c"].text()),
        "SELECT CAST(things.settings ->> ? AS TEXT) FROM things",
        postgresql: "SELECT things.settings #>> ? FROM things",
        mariadb: "SELECT json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) FROM things"),
      StatementCase(
        "a key with a quote in it", select(t.settings["it's \"it\" $.x"].text()),
        "SELECT things.settings #>> ? FROM things",
        mariadb: "SELECT json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) FROM things",
        refusals: [.sqlite: "double quote"]),
      StatementCase(
        "the first element of JSON", select(t.settings["list"][0]), "SELECT things.settings -> ? FROM things",
        postgresql: "SELECT things.settings #> ? FROM things",
        mariadb: "SELECT json_extract(things.settings, ?) FROM things"),
      StatementCase(
        "a fraction in JSON", select(t.settings["ratio"].double().times(2.0)),
        "SELECT CAST(things.settings ->> ? AS DOUBLE) * ? FROM things",
        postgresql: "SELECT CAST(things.settings #>> ? AS DOUBLE PRECISION) * ? FROM things",
        mariadb:
          "SELECT CAST(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) AS DOUBLE) * ? FROM things"
      ),
      StatementCase(
        "a number in JSON in an order", select(t.id).orderBy(t.settings["size"].integer().desc(), t.id),
        "SELECT things.id FROM things ORDER BY CAST(things.settings ->> ? AS BIGINT) DESC, things.id",
        postgresql:
          "SELECT things.id FROM things ORDER BY CAST(things.settings #>> ? AS BIGINT) DESC, things.id",
        mariadb:
          "SELECT things.id FROM things ORDER BY CAST(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) AS SIGNED) DESC, things.id"
      ),
      StatementCase(
        "groups by a text in JSON", select(theme.label("theme"), count()).groupBy(theme.label("theme")),
        "SELECT CAST(things.settings ->> ? AS TEXT) AS theme, count(*) FROM things GROUP BY 1",
        postgresql: "SELECT things.settings #>> ? AS theme, count(*) FROM things GROUP BY 1",
        mariadb:
          "SELECT json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) AS theme, count(*) FROM things GROUP BY 1"
      ),
      StatementCase(
        "a text in JSON with a default", select(coalesce(theme, "light")),
        "SELECT coalesce(CAST(things.settings ->> ? AS TEXT), ?) FROM things",
        postgresql: "SELECT coalesce(things.settings #>> ?, ?) FROM things",
        mariadb:
          "SELECT coalesce(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')), ?) FROM things"
      ),
      StatementCase(
        "a text in JSON like a pattern", select(t.id).where(theme.like("d%")),
        "SELECT things.id FROM things WHERE CAST(things.settings ->> ? AS TEXT) LIKE ?",
        postgresql: "SELECT things.id FROM things WHERE things.settings #>> ? LIKE ?",
        mariadb:
          "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) LIKE ?"
      ),
      StatementCase(
        "a text in JSON in a list", select(t.id).where(theme.in(["dark", "light"])),
        "SELECT things.id FROM things WHERE CAST(things.settings ->> ? AS TEXT) IN (?, ?)",
        postgresql: "SELECT things.id FROM things WHERE things.settings #>> ? IN (?, ?)",
        mariadb:
          "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) IN (?, ?)"
      ),
      StatementCase(
        "a text in JSON, concatenated", select(theme.concat("!")),
        "SELECT CAST(things.settings ->> ? AS TEXT) || ? FROM things",
        postgresql: "SELECT (things.settings #>> ?) || ? FROM things",
        mariadb:
          "SELECT concat(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')), ?) FROM things"
      ),
      StatementCase(
        "a text in JSON that is there",
        select(t.id).where(theme.isNot(nil), t.settings["on"].bool().isNotTrue()),
        "SELECT things.id FROM things WHERE CAST(things.settings ->> ? AS TEXT) IS NOT NULL AND (things.settings ->> ? = 1) IS NOT 1",
        postgresql:
          "SELECT things.id FROM things WHERE things.settings #>> ? IS NOT NULL AND (CAST(things.settings #>> ? AS BOOLEAN)) IS NOT true",
        mariadb:
          "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) IS NOT NULL AND (json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) = 'true') IS NOT true"
      ),
      StatementCase(
        "a text in JSON, lower", select(theme.lower()),
        "SELECT lower(CAST(things.settings ->> ? AS TEXT)) FROM things",
        postgresql: "SELECT lower(things.settings #>> ?) FROM things",
        mariadb:
          "SELECT lower(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null'))) FROM things"),
      StatementCase(
        "not a truth in JSON", select(t.id).where(t.settings["on"].bool().not()),
        "SELECT things.id FROM things WHERE NOT (things.settings ->> ? = 1)",
        postgresql: "SELECT things.id FROM things WHERE NOT (CAST(things.settings #>> ? AS BOOLEAN))",
        mariadb:
          "SELECT things.id FROM things WHERE NOT (json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) = 'true')"
      ),
      StatementCase(
        "a truth in JSON, and more", select(t.id).where(t.settings["on"].bool().and(t.id.gt(1))),
        "SELECT things.id FROM things WHERE things.settings ->> ? = 1 AND things.id > ?",
        postgresql:
          "SELECT things.id FROM things WHERE CAST(things.settings #>> ? AS BOOLEAN) AND things.id > ?",
        mariadb:
          "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) = 'true' AND things.id > ?"
      ),
      StatementCase(
        "JSON in SET", update(t).set(t.settings.set(["theme": "dark"] as JSONValue)).where(t.id.eq(1)),
        "UPDATE things SET settings = ? WHERE things.id = ?"),
      StatementCase(
        "JSON inserted", insert(into: t).values(t.id.set(1), t.settings.set(["n": 1] as JSONValue)),
        "INSERT INTO things (id, settings) VALUES (?, ?)"),
      StatementCase(
        "a path in SET by another function",
        update(t).set(
          t.settings.set(function("json_set", t.settings, "$.theme", "dark", as: JSONValue.self))),
        "UPDATE things SET settings = json_set(things.settings, ?, ?)", kinds: [.sqlite, .mariadb]),
      StatementCase(
        "how many elements JSON has", select(t.settings.jsonArrayLength()),
        "SELECT json_array_length(things.settings) FROM things",
        postgresql: "SELECT jsonb_array_length(CAST(things.settings AS JSONB)) FROM things",
        mariadb: "SELECT json_length(things.settings) FROM things"),
      StatementCase(
        "two parts of JSON compared", select(t.id).where(t.settings["a"].text().eq(t.settings["b"].text())),
        "SELECT things.id FROM things WHERE CAST(things.settings ->> ? AS TEXT) = CAST(things.settings ->> ? AS TEXT)",
        postgresql: "SELECT things.id FROM things WHERE things.settings #>> ? = things.settings #>> ?",
        mariadb:
          "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) = json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null'))"
      ),
      StatementCase(
        "text search with other conditions",
        select(d.text).where(d.text.search("fox").and(d.text.isNot(nil))),
        "SELECT documents.text FROM documents WHERE to_tsvector(documents.text) @@ plainto_tsquery(?) AND documents.text IS NOT NULL",
        mariadb:
          "SELECT documents.text FROM documents WHERE MATCH (documents.text) AGAINST (?) AND documents.text IS NOT NULL",
        kinds: [.postgresql, .mariadb]),
    ]
  }()

  static let arraysAndRanges: [StatementCase] = [
    StatementCase(
      "a row for each array with an element",
      select(t.id).where(t.tags.contains(element: u.name), u.id.eq(1)),
      "SELECT things.id FROM things, users WHERE users.name = ANY (things.tags) AND users.id = ?",
      refusals: [.sqlite: "ANY and ALL", .mariadb: "arrays"]),
    only(
      "not all of an array", select(t.id).where(t.tags.contains(["a"]).not()),
      "SELECT things.id FROM things WHERE NOT (things.tags @> ?)", refused: "@>"),
    only(
      "arrays with no element in common, or none",
      select(t.id).where(or(t.tags.overlaps(["a", "b"]).not(), t.tags.is(nil))),
      "SELECT things.id FROM things WHERE NOT (things.tags && ?) OR things.tags IS NULL", refused: "&&"),
    only(
      "long arrays", select(t.id).where(t.tags.cardinality().gt(2)),
      "SELECT things.id FROM things WHERE cardinality(things.tags) > ?", refused: "arrays"),
    StatementCase(
      "all of an array", select(t.id).where(t.body.ne(allOf(t.tags))),
      "SELECT things.id FROM things WHERE things.body <> ALL (things.tags)",
      refusals: [.sqlite: "ANY and ALL", .mariadb: "arrays"]),
    only(
      "the second element compared", select(t.id).where(t.tags.element(at: 2).eq("x")),
      "SELECT things.id FROM things WHERE things.tags[2] = ?", refused: "arrays"),
    StatementCase(
      "an array in SET", update(t).set(t.tags.set(["a", "b"])).where(t.id.eq(1)),
      "UPDATE things SET tags = ? WHERE things.id = ?"),
    StatementCase(
      "equal arrays", select(t.id).where(t.tags.eq(["a"])),
      "SELECT things.id FROM things WHERE things.tags = ?"),
    StatementCase(
      "an element added by a function",
      update(t).set(t.tags.set(function("array_append", t.tags, "new", as: [String].self))),
      "UPDATE things SET tags = array_append(things.tags, ?)", kinds: [.postgresql]),
    only(
      "where a range begins and ends",
      select(t.span.lowerBound(), t.span.upperBound()).where(t.span.lowerBound().gt(1)),
      "SELECT lower(things.span), upper(things.span) FROM things WHERE lower(things.span) > ?",
      refused: "ranges"),
    only(
      "a range inside another", select(t.id).where(t.span.isContained(in: SQLRange(0..<100))),
      "SELECT things.id FROM things WHERE things.span <@ ?", refused: "<@"),
    only(
      "a range that has a column's value", select(t.id).where(t.span.contains(t.id)),
      "SELECT things.id FROM things WHERE things.span @> CAST(things.id AS BIGINT)", refused: "@>"),
    only(
      "ranges that do not overlap", select(t.id).where(t.span.overlaps(SQLRange(from: 5)).not()),
      "SELECT things.id FROM things WHERE NOT (things.span && ?)", refused: "&&"),
    StatementCase(
      "a range in SET", update(t).set(t.span.set(SQLRange(1...5))).where(t.span.is(nil)),
      "UPDATE things SET span = ? WHERE things.span IS NULL"),
    only(
      "bookings that collide",
      {
        let other = Things.alias("other")
        return select(t.id, other.id).join(other, on: and(t.span.overlaps(other.span), t.id.lt(other.id)))
      }(),
      "SELECT things.id, other.id FROM things JOIN things AS other ON things.span && other.span AND things.id < other.id",
      refused: "&&"),
  ]
}
