import RetortMigrations
import Testing

/// What the graph tells about revisions, and what new revisions need.
@Suite struct GraphQueryTests {
  @Test func info() throws {
    let graph = try graph("a!root b<a c<a~x d<b,c e<d x!extra")
    let a = try #require(graph["a"])
    #expect(a.isBase && a.isBranchPoint && !a.isHead && !a.isMergePoint)
    #expect(a.children == ["b", "c"])
    #expect(a.source == "versions/a.json")
    let d = try #require(graph["d"])
    #expect(
      d.isMergePoint && d.parents == ["b", "c"] && d.branchLabels == ["root"] && d.declaredLabels == [])
    let x = try #require(graph["x"])
    #expect(x.isHead && x.isEffectiveHead && x.isBase && x.dependents == ["c"] && x.children == [])
    #expect(graph["c"]?.dependencies == ["x"])
    #expect(graph["e"]?.isHead == true && graph["e"]?.isEffectiveHead == false)
    #expect(graph["nothing"] == nil)
    #expect(graph.branchLabels == ["root": "a", "extra": "x"])
    #expect(graph.heads == ["e", "x"])
    #expect(graph.realHeads == ["e"])
    #expect(graph.bases == ["a", "x"])
    #expect(graph.contains("a") && !graph.contains("root"))
  }

  @Test func parentsKeepTheOrderOfTheFileAndCountOnce() throws {
    let graph = try graph("a b<a c<a d<c,b,c")
    #expect(graph["d"]?.parents == ["c", "b"])
    #expect(
      try graph.upgradePlan(to: "d", from: ["b", "c"]).steps.first?.rowChanges == [
        .delete("b"), .update(from: "c", to: "d"),
      ])
  }

  @Test func labelsSpread() throws {
    // Up to everything above; down to the next fork or merge, which is not included.
    let graph = try graph("r a<r b<a!left c<b d<c e<r f<e!right g<d,f")
    #expect(graph["a"]?.branchLabels == ["left"])
    #expect(graph["r"]?.branchLabels == [])
    #expect(graph["c"]?.branchLabels == ["left"])
    #expect(graph["e"]?.branchLabels == ["right"])
    #expect(graph["g"]?.branchLabels == ["left", "right"])
    for info in graph.revisions { #expect(graph[info.id] == info) }
  }

  @Test func relations() throws {
    let graph = try graph("a b<a c<b x y<x~b")
    #expect(graph.ancestors(of: ["c"]) == ["a", "b", "c"])
    #expect(graph.ancestors(of: ["y"], includeDependencies: false) == ["x", "y"])
    #expect(Set(graph.ancestors(of: ["y"])) == ["a", "b", "x", "y"])
    #expect(Set(graph.descendants(of: ["b"])) == ["b", "c", "y"])
    #expect(graph.descendants(of: ["b"], includeDependencies: false) == ["b", "c"])
    #expect(graph.isAncestor("a", of: "y"))
    #expect(!graph.isAncestor("a", of: "y", includeDependencies: false))
    #expect(!graph.isAncestor("c", of: "b"))
    #expect(graph.isAncestor("c", of: "c"))
    #expect(graph.newestFirst(of: ["a", "c", "gone", "b"]) == ["c", "b", "a"])
  }

  @Test func stateOfADatabase() throws {
    let graph = try graph("a1!a a2<a1 b1!b b2<b1 b3<b2~a2")
    #expect(graph.isAtHeads(rows: ["b3"]))
    #expect(!graph.isAtHeads(rows: ["a2", "b2"]))
    #expect(graph.effectiveHeads(rows: ["b3"]) == ["a2", "b3"])
    #expect(Set(graph.applied(rows: ["b2", "a1"])) == ["a1", "b1", "b2"])
    #expect(try RevisionGraph([Revision]()).isAtHeads(rows: []))
  }

  @Test func linesStayTogether() throws {
    let graph = try graph("a b1<a b2<b1 b3<b2 c1<a c2<c1 c3<c2 m<b3,c3")
    #expect(graph.newestFirst == ["m", "c3", "c2", "c1", "b3", "b2", "b1", "a"])
    #expect(try graph.upgradePlan(to: "head", from: []).revisions == graph.oldestFirst)
  }

  @Test func newRevisions() throws {
    let fork = try graph("a b<a c<a")
    #expect(graphError { try fork.newRevisionParents() }?.kind == .multipleHeads)
    #expect(try fork.newRevisionParents(heads: ["b"]) == ["b"])
    #expect(try fork.newRevisionParents(heads: ["heads"]) == ["b", "c"])
    #expect(try fork.newRevisionParents(heads: ["base"]) == [])
    let inner = graphError { try fork.newRevisionParents(heads: ["a"]) }
    #expect(inner?.kind == .invalidRevision)
    #expect(inner?.message.contains("--splice") == true)
    #expect(try fork.newRevisionParents(heads: ["a"], splice: true) == ["a"])
    #expect(
      graphError { try fork.newRevisionParents(heads: ["b", "b"]) }?.kind == .overlap
    )
    #expect(
      graphError { try fork.newRevisionParents(heads: ["a", "b"], splice: true) }?
        .kind
        == .overlap)
    #expect(try RevisionGraph([Revision]()).newRevisionParents() == [])
    #expect(try fork.mergeParents([]) == ["b", "c"])
    #expect(try fork.mergeParents(["c", "b"]) == ["c", "b"])
    #expect(graphError { try fork.mergeParents(["b"]) }?.kind == .invalidRevision)
    #expect(graphError { try graph("a").mergeParents(["heads"]) } != nil)
  }

  @Test func newDependencies() throws {
    let graph = try graph("abc1!web abd2<abc1")
    #expect(try graph.newRevisionDependencies(["web", "abd", "web"]) == ["web", "abd2"])
    #expect(try graph.newRevisionDependencies(["web@head"]) == ["abd2"])
    #expect(graphError { try graph.newRevisionDependencies(["zz"]) } != nil)
  }

  @Test func addingChecksEverything() throws {
    let graph = try graph("a!web b<a")
    #expect(try graph.adding(Revision(id: "c", downRevisions: ["b"])).heads == ["c"])
    for bad in [
      Revision(id: "a"), Revision(id: "c", downRevisions: ["q"]), Revision(id: "c", branchLabels: ["web"]),
      Revision(id: "web"), Revision(id: "c", dependsOn: ["c"]), Revision(id: "head"),
    ] {
      #expect(graphError { try graph.validate(new: bad) } != nil)
    }
    #expect(
      graphError { try graph.validate(newID: "a") }?.kind == .duplicateRevision)
    #expect(graphError { try graph.validate(newID: "web") }?.kind == .duplicateLabel)
    #expect(graphError { try graph.validate(newID: "fine-id") } == nil)
  }

  @Test func ranges() throws {
    let graph = try graph("a b<a c<b d<c e<d")
    #expect(try graph.range(":") == ["e", "d", "c", "b", "a"])
    #expect(try graph.range(" b : d ") == ["d", "c", "b"])
    #expect(try graph.range("-1:current", current: ["c"]) == ["c", "b"])
    #expect(try graph.range("current:", current: ["c"]) == ["e", "d", "c"])
    #expect(try graph.range("current:", current: []) == ["e", "d", "c", "b", "a"])
    #expect(try graph.range(":current", current: []) == [])
    #expect(try graph.range("-1:+1", current: ["c"]) == ["d", "c", "b"])
    #expect(try graph.range("current:+1", current: ["c"]) == ["d", "c"])
    #expect(try graph.range("head-1:head") == ["e", "d"])
    #expect(try graph.range("head-9:head").count == 5)
    #expect(try graph.range("a:b+9").count == 5)
    #expect(try graph.range("-2:head") == ["e", "d", "c"])
    #expect(graphError { try graph.range("-1:+1") }?.kind == .invalidRange)
    #expect(graphError { try graph.range("d:b") }?.kind == .notAncestor)
    #expect(graphError { try graph.range("current:") }?.kind == .invalidRevision)
    let ends = try RevisionGraph.splitRange("a:")
    #expect(ends.from == "a" && ends.to == nil)
  }

  @Test func rowChangesOfAMergeAndBack() throws {
    let graph = try graph("a b<a c<a d<a m<b,c,d")
    let up = try graph.upgradePlan(to: "m", from: ["b", "c", "d"])
    #expect(up.steps.map(\.rowChanges) == [[.delete("b"), .delete("c"), .update(from: "d", to: "m")]])
    let down = try graph.downgradePlan(to: "m@b", from: ["m"])
    #expect(down.steps.map(\.rowChanges) == [[.insert("b"), .insert("c"), .update(from: "m", to: "d")]])
    #expect(down.from == ["m"] && down.to == ["b", "c", "d"] && down.direction == .downgrade)
  }

  @Test func stampRowChanges() throws {
    let graph = try graph("a b<a c<a x y<x")
    #expect(try graph.stampPlan(to: ["heads"], from: ["a", "x"]).to == ["b", "c", "y"])
    let two = try graph.stampPlan(to: ["b", "c"], from: ["a", "x"])
    #expect(two.to == ["b", "c", "x"])
    #expect(two.rowChanges == [.insert("b"), .update(from: "a", to: "c")])
    #expect(
      try graph.stampPlan(to: ["a"], from: ["b", "c", "x"]).rowChanges == [
        .delete("b"), .update(from: "c", to: "a"),
      ])
    let purged = try graph.stampPlan(to: ["b"], from: ["gone"], purge: true)
    #expect(
      purged.from == ["gone"] && purged.to == ["b"] && purged.rowChanges == [.insert("b")] && purged.purge)
    #expect(try graph.stampPlan(to: ["+1"], from: ["x"]).to == ["y"])
    #expect(try graph.stampPlan(to: ["x@base"], from: ["b", "y"]).to == ["b"])
    #expect(try graph.stampPlan(to: [], from: ["b", "y"]).to == [])
    #expect(try graph.stampPlan(to: ["y"], from: ["b", "y"]).rowChanges == [])
  }
}
