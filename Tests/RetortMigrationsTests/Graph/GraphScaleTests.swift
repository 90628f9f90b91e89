import RetortMigrations
import Testing

/// Large graphs. Nothing is timed here: a quadratic step would make these tests take minutes.
@Suite struct GraphScaleTests {
  @Test func linear() throws {
    let graph = try RevisionGraph(Self.linear(20_000).reversed())
    #expect(graph.heads == [Self.id(19_999)])
    let plan = try graph.upgradePlan(to: "head", from: [])
    #expect(plan.revisions == graph.ids)
    #expect(plan.steps[12_345].headsAfter == [Self.id(12_345)])
    #expect(try graph.downgradePlan(to: "base", from: plan.to).steps.count == 20_000)
    #expect(try graph.resolveOne("head-19999") == Self.id(0))
    #expect(try graph.range("-10:head").count == 11)
  }

  @Test func bushy() throws {
    // A trunk revision, four branches of two, a merge; again and again.
    var revisions = [Revision(id: "m00000")]
    for block in 0..<2_200 {
      let trunk = revisions[revisions.count - 1].id
      var tips: [String] = []
      for branch in 0..<4 {
        let name = "b\(Self.id(block))\(branch)"
        revisions.append(Revision(id: name + "x", downRevisions: [trunk]))
        revisions.append(Revision(id: name + "y", downRevisions: [name + "x"]))
        tips.append(name + "y")
      }
      revisions.append(Revision(id: "m" + Self.id(block + 1), downRevisions: tips))
    }
    let graph = try RevisionGraph(revisions)
    #expect(graph.heads.count == 1)
    let plan = try graph.upgradePlan(to: "heads", from: [])
    #expect(plan.steps.count == revisions.count)
    #expect(plan.steps.map { $0.headsAfter.count }.max() == 4)
    let back = try graph.downgradePlan(to: "base", from: plan.to)
    #expect(back.steps.count == revisions.count)
    #expect(back.to == [])
  }

  @Test func diamonds() throws {
    var revisions = [Revision(id: "d00000")]
    for block in 0..<6_000 {
      let below = "d" + Self.id(block)
      revisions.append(Revision(id: below + "l", downRevisions: [below]))
      revisions.append(Revision(id: below + "r", downRevisions: [below]))
      revisions.append(Revision(id: "d" + Self.id(block + 1), downRevisions: [below + "l", below + "r"]))
    }
    let graph = try RevisionGraph(revisions)
    let plan = try graph.upgradePlan(to: "head", from: [])
    #expect(plan.steps.count == 18_001)
    #expect(try graph.downgradePlan(to: "d00000", from: plan.to).steps.count == 18_000)
    #expect(try graph.range("d" + Self.id(3_000) + ":").count == 9_001)
  }

  @Test func crossDependencies() throws {
    // Two lines; each revision depends on its neighbour in the other line, and on older ones once more.
    var revisions: [Revision] = []
    for number in 0..<8_000 {
      for (line, other) in [("a", "b"), ("b", "a")] {
        var dependencies: [String] = []
        if number > 0 { dependencies.append(other + Self.id(number - 1)) }
        if number > 5 { dependencies.append(other + Self.id(number - 5)) }
        revisions.append(
          Revision(
            id: line + Self.id(number), downRevisions: number > 0 ? [line + Self.id(number - 1)] : [],
            dependsOn: dependencies, branchLabels: number == 0 ? ["line_" + line] : []))
      }
    }
    let graph = try RevisionGraph(revisions)
    #expect(graph.realHeads == ["a07999", "b07999"])
    let plan = try graph.upgradePlan(to: "heads", from: [])
    #expect(plan.steps.count == 16_000)
    #expect(plan.to == ["a07999", "b07999"])
    #expect(try graph.upgradePlan(to: "line_a@head", from: []).steps.count == 15_999)
    #expect(try graph.downgradePlan(to: "line_a@base", from: plan.to).steps.count == 15_999)
    #expect(graph.revisions.allSatisfy { $0.branchLabels.count == 1 })
  }

  @Test func manyBases() throws {
    // The rows after each step add up to 200 million here; only those that are asked for are made.
    let graph = try RevisionGraph((0..<20_000).map { Revision(id: Self.id($0)) })
    let plan = try graph.upgradePlan(to: "heads", from: [])
    #expect(plan.to.count == 20_000)
    #expect(plan.steps[9_999].headsAfter.count == 10_000)
    let back = try graph.downgradePlan(to: "base", from: plan.to)
    #expect(back.steps[9_999].headsAfter.count == 10_000)
    #expect(graph.isAtHeads(rows: plan.to))
  }

  @Test func wideMerge() throws {
    let tips = (0..<10_000).map { Revision(id: Self.id($0), downRevisions: ["root"]) }
    let merge = Revision(id: "top", downRevisions: tips.map(\.id))
    let graph = try RevisionGraph([Revision(id: "root")] + tips + [merge])
    let plan = try graph.upgradePlan(to: "head", from: [])
    #expect(plan.steps.last?.rowChanges.count == 10_000)
    #expect(plan.to == ["top"])
    let back = try graph.downgradePlan(to: "root", from: ["top"])
    #expect(back.steps.first?.rowChanges.count == 10_000)
    #expect(back.to == ["root"])
  }

  @Test func longCircle() {
    var revisions = Self.linear(20_000)
    revisions[0].dependsOn = [Self.id(19_999)]
    let error = graphError { try RevisionGraph(revisions) }
    #expect(error?.kind == .cycle)
    #expect(error?.revisions.count == 20_000)
    #expect((error?.message.count ?? 0) < 2_000)
  }

  private static func linear(_ count: Int) -> [Revision] {
    (0..<count).map { Revision(id: id($0), downRevisions: $0 == 0 ? [] : [id($0 - 1)]) }
  }

  private static func id(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 5 - digits.count) + digits
  }
}
