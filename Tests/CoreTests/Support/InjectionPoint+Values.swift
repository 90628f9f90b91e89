import RetortSQL

private let u = Shop.users
private let t = Shop.things

private struct Word: RawRepresentable, SQLRepresentable, SQLExpression, Hashable {
  var rawValue: String
}

extension InjectionPoint {
  /// Values, which are bound, and what is written between quotes.
  static let texts: [InjectionPoint] = [
    InjectionPoint("a value") { select(u.id).where(u.name.eq($0)) },
    InjectionPoint("a value by itself") { select(value($0)) },
    InjectionPoint("values in a list") { select(u.id).where(u.name.in([$0, "x", $0])) },
    InjectionPoint("values in tuples") { select(u.id).where(tuple(u.id, u.name).in([(1, $0), (2, "x")])) },
    InjectionPoint("ends of a range") { select(u.id).where(u.name.between($0, $0)) },
    InjectionPoint("a value of a CASE") {
      select(switching(u.name).when($0, then: $0).otherwise("x"))
    },
    InjectionPoint("a pattern") { select(u.id).where(u.name.like($0)) },
    InjectionPoint("a pattern in any case") { select(u.id).where(u.name.notIlike($0)) },
    InjectionPoint(
      "an escape character", content: { String($0.first ?? "/") },
      { select(u.id).where(u.name.like("x", escape: $0.first ?? "/")) }),
    InjectionPoint("the beginning of a text") { select(u.id).where(u.name.startsWith($0)) },
    InjectionPoint("the end of a text") { select(u.id).where(u.name.endsWith($0, ignoringCase: true)) },
    InjectionPoint("a part of a text") { select(u.id).where(u.name.contains($0)) },
    InjectionPoint("a regular expression") { select(u.id).where(u.name.matches($0)) },
    InjectionPoint("a joined text") { select(u.name.concat($0).concat(u.nickname)) },
    InjectionPoint("a separator") { select(u.name.joined(separator: $0)) },
    InjectionPoint("arguments") { select(function("f", $0, u.name, $0, as: String.self)) },
    InjectionPoint("arguments of coalesce") { select(coalesce(u.nickname, $0)) },
    InjectionPoint("a value in HAVING") {
      select(u.name).groupBy(u.name).having(u.name.max().eq($0))
    },
    InjectionPoint("an enumeration") { select(u.id).where(sql("name = \(Word(rawValue: $0))")) },
    InjectionPoint("a value in a fragment") { select(u.id).where(sql("name = \($0)")) },
    InjectionPoint("a value in a statement") { statement("SELECT * FROM users WHERE name = \($0)") },
    InjectionPoint("values of an INSERT") { insert(into: u).values(u.name.set($0), u.nickname.set($0)) },
    InjectionPoint("a value of an UPDATE") { update(u).set(u.name.set($0)).where(u.name.ne($0)) },
    InjectionPoint("a value of a DELETE") { delete(from: u).where(u.name.eq($0)) },
    InjectionPoint("rows of values") { text in
      let rows = values([(text, 1)], as: "v", columns: "a", "b")
      return select(rows.column("a", as: String.self))
    },
    InjectionPoint("JSON") { select(t.id).where(t.settings.eq(JSONValue.array([.string($0)]))) },
    InjectionPoint("a key of JSON") { text in
      var object = JSONObject()
      object[text] = .integer(1)
      return select(t.id).where(t.settings.contains(JSONValue.object(object)))
    },
    InjectionPoint("a step into JSON", mayRefuse: true) { select(t.settings[$0].text()) },
    InjectionPoint("a step behind others", mayRefuse: true) {
      select(t.id).where(t.settings["a"][0][$0]["b"].integer().gt(1))
    },
    InjectionPoint("a step to a flag", mayRefuse: true) { select(t.id).where(t.settings[$0].bool()) },
    InjectionPoint("an array") { select(t.id).where(t.tags.eq([$0, "x", $0])) },
    InjectionPoint("an element of an array") { select(t.id).where(t.tags.contains(element: $0)) },
    InjectionPoint("a search") { select(t.id).where(t.body.search($0)) },
    InjectionPoint("a literal") { select(TypedExpression<String, String>(.literal(.text($0)))) },
  ]

  /// What is more than a name or a value. What has no business there is refused.
  static let parts: [InjectionPoint] = [
    InjectionPoint(
      "an operator", .part, mayRefuse: true, content: { $0 == harmless ? "<>" : $0 },
      { select(u.id).where(u.name.op($0 == harmless ? "<>" : $0, u.nickname)) }),
    InjectionPoint("a part of a date", .part, mayRefuse: true) {
      select(TypedExpression<Int, Int?>(.extract($0, t.at.sqlNode)))
    },
    InjectionPoint("a word", .part, mayRefuse: true) {
      select(TypedExpression<Int, Int?>(.literal(.word($0))))
    },
    InjectionPoint("a type to cast to", .part, mayRefuse: true) {
      select(u.name.cast(to: String.self, as: SQLType(exact: $0)), u.id)
    },
    InjectionPoint("a character set to cast to", .part, mayRefuse: true) { text in
      var type = SQLType(.string, length: 5)
      type.rare.charset = text
      return select(u.name.cast(to: String.self, as: type), u.id)
    },
    InjectionPoint("the fields of an interval", .part, mayRefuse: true) { text in
      var type = SQLType(.interval)
      type.rare.fields = text
      return select(u.name.cast(to: String.self, as: type), u.id)
    },
  ]
}
