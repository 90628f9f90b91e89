import RetortMigrations
import Testing

/// Properties that every plan must have, whatever the graph, checked on the random graphs of the oracle.
@Suite struct PlanInvariantTests {
  @Test func stepsRespectEveryLinkAndRowsFollow() throws {
    for graph in OracleFixture.handGraphs + OracleFixture.random {
      let built = try RevisionGraph(graph.revisions)
      let links = linkTable(built)
      for question in graph.cases {
        let plan: Plan
        do {
          switch question.kind {
          case "up": plan = try built.upgradePlan(to: question.argument, from: question.rows)
          case "down": plan = try built.downgradePlan(to: question.argument, from: question.rows)
          default: continue
          }
        } catch { continue }
        if let problem = firstProblem(plan, links) {
          Issue.record("graph \(graph.name), \(question): \(problem)")
        }
      }
    }
  }

  @Test func stampRowChangesLeadToItsRows() throws {
    for graph in OracleFixture.handGraphs + OracleFixture.random {
      let built = try RevisionGraph(graph.revisions)
      for question in graph.cases where question.kind == "stamp" {
        for purge in [false, true] {
          guard
            let plan = try? built.stampPlan(to: question.arguments, from: question.rows, purge: purge)
          else { continue }
          let table = replay(plan.rowChanges, on: purge ? [] : Set(question.rows))
          #expect(table?.sorted() == plan.to, "graph \(graph.name), \(question)")
        }
      }
    }
  }

  @Test func downAndUpAgainReturns() throws {
    for graph in OracleFixture.random {
      let built = try RevisionGraph(graph.revisions)
      for question in graph.cases where question.kind == "up" {
        let all = try built.upgradePlan(to: "heads", from: question.rows)
        #expect(all.to == built.realHeads)
        #expect(built.isAtHeads(rows: all.to))
        let none = try built.downgradePlan(to: "base", from: all.to)
        #expect(none.to == [])
        #expect(none.revisions.sorted() == built.ids)
        var rows: [String] = []
        for row in question.rows { rows = try built.upgradePlan(to: row, from: rows).to }
        #expect(rows == question.rows.sorted())
        #expect(
          try built.downgradePlan(to: "base", from: rows).revisions.count == built.applied(rows: rows).count)
      }
    }
  }

  @Test func oneStepAtATimeGivesTheSameRows() throws {
    for graph in OracleFixture.random.prefix(500) {
      let built = try RevisionGraph(graph.revisions)
      let whole = try built.upgradePlan(to: "heads", from: [])
      var rows: [String] = []
      for step in whole.steps {
        let single = try built.upgradePlan(to: step.revision, from: rows)
        #expect(single.revisions == [step.revision])
        rows = single.to
        #expect(rows == step.headsAfter)
      }
    }
  }

  @Test func inputOrderDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 7)
    for graph in OracleFixture.random.prefix(600) {
      let built = try RevisionGraph(graph.revisions)
      let shuffled = try RevisionGraph(graph.revisions.shuffled(using: &generator))
      #expect(built.newestFirst == shuffled.newestFirst)
      #expect(built.revisions == shuffled.revisions)
      for question in graph.cases where question.kind == "up" {
        let left = try? built.upgradePlan(to: question.argument, from: question.rows)
        let right = try? shuffled.upgradePlan(to: question.argument, from: question.rows.reversed())
        #expect(left == right)
      }
    }
  }

  @Test func historyPutsChildrenBeforeWhatTheyNeed() throws {
    for graph in OracleFixture.random {
      let built = try RevisionGraph(graph.revisions)
      let links = linkTable(built)
      #expect(built.newestFirst.sorted() == built.ids)
      #expect(built.newestFirst == built.oldestFirst.reversed())
      var seen: Set<String> = []
      for id in built.oldestFirst {
        #expect(links[id, default: []].isSubset(of: seen))
        seen.insert(id)
      }
    }
  }

  private func linkTable(_ graph: RevisionGraph) -> [String: Set<String>] {
    var links: [String: Set<String>] = [:]
    for info in graph.revisions { links[info.id] = Set(info.parents + info.dependencies) }
    return links
  }

  /// Replays a plan with the simplest possible bookkeeping.
  private func firstProblem(_ plan: Plan, _ links: [String: Set<String>]) -> String? {
    var table = Set(plan.from)
    var applied: Set<String> = []
    var open = plan.from
    while let id = open.popLast() { if applied.insert(id).inserted { open += links[id, default: []] } }
    for step in plan.steps {
      let id = step.revision
      if plan.direction == .upgrade {
        guard !applied.contains(id), links[id, default: []].isSubset(of: applied) else {
          return "'\(id)' is applied too early or twice"
        }
        applied.insert(id)
      } else {
        guard applied.contains(id), !applied.contains(where: { links[$0, default: []].contains(id) }) else {
          return "'\(id)' is taken back while something needs it"
        }
        applied.remove(id)
      }
      guard let next = replay(step.rowChanges, on: table) else {
        return "'\(id)' changes rows that are not there"
      }
      table = next
      guard step.headsAfter == table.sorted() else {
        return "headsAfter of '\(id)' is not what the changes give"
      }
      let below = applied.reduce(into: Set<String>()) { $0.formUnion(links[$1, default: []]) }
      guard table == applied.subtracting(below) else { return "the rows after '\(id)' are not the topmost" }
    }
    return plan.to == table.sorted() ? nil : "`to` is not what the steps give"
  }

  /// The table after the changes, or nil if one of them does not concern exactly one row.
  private func replay(_ changes: [RowChange], on rows: Set<String>) -> Set<String>? {
    var table = rows
    for change in changes {
      switch change {
      case .insert(let id):
        guard table.insert(id).inserted else { return nil }
      case .delete(let id):
        guard table.remove(id) != nil else { return nil }
      case .update(let old, let new):
        guard table.remove(old) != nil, table.insert(new).inserted else { return nil }
      }
    }
    return table
  }
}
