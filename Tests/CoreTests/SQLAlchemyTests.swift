import RetortSQL
import Testing

/// The statements beside what SQLAlchemy writes for the same constructs.
@Suite struct SQLAlchemyTests {
  @Test func writesTheSame() {
    var compared = 0
    let statements = Dictionary(
      StatementTests.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (name, texts) in SQLAlchemyTexts.cases {
      guard let statement = statements[name] else {
        Issue.record("\(name) is no case of StatementTests")
        continue
      }
      compared += 1
      for (kind, theirs) in texts {
        let reason = SQLAlchemyDifference.allCases.first { $0.cases[name]?.contains(kind) == true }
        guard statement.isThere(on: kind) else {
          #expect(reason != nil, "\(name): on \(kind) only SQLAlchemy has it")
          continue
        }
        let ours = SQLAlchemyTexts.plain(statement.text(kind))
        if reason == nil {
          #expect(ours == SQLAlchemyTexts.plain(theirs), "\(name) on \(kind)")
        } else {
          #expect(
            ours != SQLAlchemyTexts.plain(theirs), "\(name) on \(kind): there is no difference any more")
        }
      }
    }
    #expect(compared >= 150)
  }

  @Test func differencesAreCases() {
    for difference in SQLAlchemyDifference.allCases {
      for (name, kinds) in difference.cases {
        let texts = SQLAlchemyTexts.cases[name]
        #expect(texts != nil, "\(difference): \(name)")
        for kind in kinds { #expect(texts?[kind] != nil, "\(difference): \(name) on \(kind)") }
      }
    }
  }
}

extension SQLAlchemyTexts {
  /// What SQLAlchemy writes, by the name of the case and the database.
  static let cases: [String: [DatabaseKind: String]] = {
    var cases: [String: [DatabaseKind: String]] = [:]
    var name = ""
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else {
        name = String(line)
        cases[name] = [:]
        continue
      }
      let sql = String(line[line.index(colon, offsetBy: 2)...])
      let word = line[..<colon].drop { $0 == " " }
      for kind in DatabaseKind.allCases where word == "all" || word == kind.rawValue {
        cases[name]?[kind] = sql
      }
    }
    return cases
  }()

  /// A text in the one form that both are compared in. This is all that is taken for the same:
  /// - `$1` and `?`, `!=` and `<>`, `a=1` and `a = 1` in SET;
  /// - `LEFT OUTER JOIN` and `LEFT JOIN`, `FULL OUTER JOIN` and `FULL JOIN`, `INNER JOIN` and `JOIN`;
  /// - `t.x AS x` and `t.x`: the column is called so anyway; `t.x AS x_1` and `t.x`: Retort's rows are read by position;
  /// - parentheses around the condition of WHEN, which stands between two words, and around the whole value in SET.
  static func plain(_ sql: String) -> String {
    var text = sql
    text.replace(#/\$\d+/#, with: "?")
    text.replace("!=", with: "<>")
    text.replace(" LEFT OUTER JOIN ", with: " LEFT JOIN ")
    text.replace(" FULL OUTER JOIN ", with: " FULL JOIN ")
    text.replace(" INNER JOIN ", with: " JOIN ")
    text.replace(#/(\w)=(\S)/#) { "\($0.1) = \($0.2)" }
    text.replace(#/\.(\w+) AS (\w+)/#) { match in
      let (name, label) = (match.1, match.2)
      let isNumbered = label.hasPrefix("\(name)_") && label.dropFirst(name.count + 1).allSatisfy(\.isNumber)
      return label == name || isNumbered ? ".\(name)" : String(match.0)
    }
    text.replace(#/WHEN \(([^()]*)\) THEN/#) { "WHEN \($0.1) THEN" }
    text.replace(#/(SET|UPDATE|,) (\w+) = \(([^()]*|VALUES\(\w+\) \+ \?|[^()]*VALUES\(\w+\))\)/#) {
      "\($0.1) \($0.2) = \($0.3)"
    }
    return text
  }
}
