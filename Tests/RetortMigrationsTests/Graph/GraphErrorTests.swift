import RetortMigrations
import Testing

/// What the messages must tell: the file, the candidates, the nearest names, the way out.
@Suite struct GraphErrorTests {
  private func building(_ text: String) -> GraphError? {
    graphError { try RevisionGraph(revisions(text)) }
  }

  @Test(arguments: [
    ("head", GraphError.Code.invalidRevision), ("heads", .invalidRevision), ("base", .invalidRevision),
    ("current", .invalidRevision), ("-a", .invalidRevision), ("a@b", .invalidRevision),
    ("a:b", .invalidRevision),
    ("a+1", .invalidRevision), ("a\tb", .invalidRevision), ("", .invalidRevision),
    ("a\u{a0}b", .invalidRevision),
    ("a\u{1}b", .invalidRevision),
  ])
  func badName(_ name: String, _ kind: GraphError.Code) throws {
    let asID = graphError {
      try RevisionGraph([Revision(id: name, source: "f.json")])
    }
    #expect(asID?.kind == kind)
    #expect(asID?.message.contains("f.json") == true)
    let asLabel = graphError {
      try RevisionGraph([Revision(id: "x", branchLabels: [name], source: "f.json")])
    }
    #expect(asLabel?.kind == kind)
    let empty = try RevisionGraph([Revision]())
    #expect(graphError { try empty.validate(newID: name) }?.kind == kind)
  }

  @Test(arguments: ["a-b", "2024-01-15", "a.b", "a_b", "ä", "1", "a/b"])
  func goodName(_ name: String) throws {
    #expect(try RevisionGraph([Revision(id: name, branchLabels: ["l-" + name])]).heads == [name])
  }

  @Test func duplicateNamesBothFiles() {
    let error = graphError {
      try RevisionGraph([Revision(id: "a", source: "two.json"), Revision(id: "a", source: "one.json")])
    }
    #expect(error?.code == "duplicate_revision")
    #expect(error?.message.contains("in one.json and in two.json") == true)
  }

  @Test func duplicateLabelNamesBoth() {
    let error = building("a!web b<a!web")
    #expect(error?.code == "duplicate_label")
    #expect(error?.message.contains("versions/a.json") == true)
    #expect(error?.message.contains("versions/b.json") == true)
    #expect(building("a!b b<a")?.message.contains("the id of a revision") == true)
  }

  @Test func missingParent() {
    let error = building("abcdef b<abcdfe")
    #expect(error?.code == "missing_revision")
    #expect(error?.message.contains("versions/b.json") == true)
    #expect(error?.message.contains("did you mean 'abcdef'") == true)
    #expect(building("a!web b<web")?.message.contains("write the id 'a'") == true)
    #expect(building("a b<a~gone")?.message.contains("depends_on 'gone'") == true)
  }

  @Test func parentsMayBePrefixesAndDependenciesLabels() throws {
    let graph = try graph("abc1!web abd2<abc b<abd2~web c<b~abd")
    #expect(graph["abd2"]?.parents == ["abc1"])
    #expect(graph["b"]?.dependencies == ["abc1"])
    #expect(graph["c"]?.dependencies == ["abd2"])
    #expect(building("abc1 abd2 c<ab")?.kind == .ambiguousRevision)
  }

  @Test func selfLoopsThroughPrefixAndLabel() {
    #expect(building("abc<ab")?.kind == .selfLoop)
    #expect(building("abc~l!l")?.kind == .selfLoop)
  }

  @Test func cycleNamesTheCircle() {
    let error = building("a b<a~z x y<x~b z<y h<z")
    #expect(error?.code == "cycle")
    #expect(error?.revisions == ["b", "z", "y"])
    #expect(
      error?.message.contains(
        "'b' depends on 'z', which has the parent 'y', which depends on 'b'") == true)
  }

  @Test func unknownSuggestsTheNearest() throws {
    let graph = try graph("3f2a91c0 77aa10bb<3f2a91c0!payments")
    let error = graphError { try graph.resolve("3f2a91d0") }
    #expect(error?.message.contains("did you mean '3f2a91c0'") == true)
    let label = graphError { try graph.resolve("paymnets@head") }
    #expect(label?.kind == .unknownBranch)
    #expect(label?.message.contains("'payments'") == true)
    let other = graphError { try graph.resolve("zzz@head") }
    #expect(other?.message.contains("the labels are 'payments'") == true)
  }

  @Test func ambiguityNamesTheCandidates() throws {
    let graph = try graph("abc1 abc2<abc1")
    let error = graphError { try graph.resolve("abc") }
    #expect(error?.revisions == ["abc1", "abc2"])
    #expect(error?.message.contains("'abc1', 'abc2'") == true)
  }

  @Test func multipleHeadsNamesThem() throws {
    let graph = try graph("a b<a c<a")
    let error = graphError { try graph.upgradePlan(to: "head", from: []) }
    #expect(error?.revisions == ["b", "c"])
    #expect(error?.message.contains("'heads'") == true)
  }

  @Test func unknownRowOfTheVersionTable() throws {
    let graph = try graph("3f2a91c0 77aa10bb<3f2a91c0")
    let error = graphError {
      try graph.requireKnown(rows: ["77aa10bc"], table: "table 'retort_version'")
    }
    #expect(error?.code == "unknown_revision")
    #expect(error?.message.contains("table 'retort_version' holds '77aa10bc'") == true)
    #expect(error?.message.contains("'77aa10bb'") == true)
    #expect(error?.message.contains("newer checkout or another branch") == true)
    // A row is never completed: the change of a row must match exactly what the table holds.
    #expect(graphError { try graph.upgradePlan(to: "heads", from: ["77aa"]) } != nil)
    for purge in [true, false] {
      let stamped = try? graph.stampPlan(to: ["head"], from: ["gone"], purge: purge)
      #expect((stamped != nil) == purge)
    }
  }

  @Test func overlappingRows() throws {
    let graph = try graph("a b<a c<b x~b")
    for rows in [["a", "c"], ["b", "x"]] {
      #expect(
        graphError { try graph.upgradePlan(to: "c", from: rows) }?.kind == .overlap)
      #expect(
        graphError { try graph.downgradePlan(to: "a", from: rows) }?.kind == .overlap
      )
    }
    // Stamping is a way out.
    #expect(try graph.stampPlan(to: ["c"], from: ["a", "c"]).to == ["c"])
    #expect(try graph.stampPlan(to: ["c"], from: ["a", "c"]).rowChanges == [.delete("a")])
  }

  @Test func repeatedRowsCountOnce() throws {
    let graph = try graph("a b<a c<b")
    #expect(try graph.upgradePlan(to: "head", from: ["b", "b"]).revisions == ["c"])
  }

  @Test func everyCodeIsASnakeCaseWord() {
    #expect(GraphError.Code.allCases.count == 16)
    for code in GraphError.Code.allCases {
      #expect(code.rawValue.allSatisfy { $0 == "_" || ($0.isLowercase && $0.isASCII) })
    }
  }

  @Test(arguments: ["a", "a:b:c", "", "::"])
  func badRange(_ text: String) throws {
    let graph = try graph("a b<a c<b")
    #expect(graphError { try graph.range(text) }?.kind == .invalidRange)
  }
}
